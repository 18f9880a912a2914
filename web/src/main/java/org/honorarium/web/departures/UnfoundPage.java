package org.honorarium.web.departures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.honorarium.departures.boundary.UnfoundPayments;
import org.honorarium.departures.entity.Unfound;
import org.honorarium.web.pages.Say;

/** Who was paid before a restore and is not found again, on the page of what left the house. */
@Named
@RequestScoped
public class UnfoundPage {

    @Inject UnfoundPayments payments;

    private final Map<String, Boolean> chosen = new HashMap<>();
    private List<Unfound> all;
    private String payment;
    private String reason;

    /** Opens the form for this payment, or for several. */
    public void begin(String ids) {
        payment = ids;
        reason = "";
    }

    /** The same for all that are chosen. */
    public void beginChosen() {
        begin(String.join(" ", chosen()));
    }

    public void propose() {
        payments.propose(List.of(payment.strip().split(" ")), reason);
        Say.done("unfound_proposed");
        all = null;
    }

    public void confirm(String one) {
        payments.confirm(List.of(one));
        Say.done("unfound_let_go");
        all = null;
    }

    public void confirmChosen() {
        payments.confirm(chosen());
        Say.done("unfound_let_go");
        all = null;
    }

    private List<String> chosen() {
        return chosen.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Which are chosen, by their end-to-end ids. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    /** Whether there is one that is not let go. */
    public boolean isAnyHeld() {
        return getAll().stream().anyMatch(one -> !one.isLetGo());
    }

    public List<Unfound> getAll() {
        if (all == null) {
            all = payments.list();
        }
        return all;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
