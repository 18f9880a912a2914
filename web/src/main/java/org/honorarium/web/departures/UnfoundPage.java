package org.honorarium.web.departures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.departures.boundary.UnfoundPayments;
import org.honorarium.departures.entity.Unfound;
import org.honorarium.web.pages.Say;

/** Who was paid before a restore and is not found again, on the page of what left the house. */
@Named
@RequestScoped
public class UnfoundPage {

    @Inject UnfoundPayments payments;

    private List<Unfound> all;
    private String payment;
    private String reason;

    /** Opens the form for this payment. */
    public void begin(String chosen) {
        payment = chosen;
        reason = "";
    }

    public void propose() {
        payments.propose(payment, reason);
        Say.done("unfound_proposed");
        all = null;
    }

    public void confirm(String chosen) {
        payments.confirm(chosen);
        Say.done("unfound_let_go");
        all = null;
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
