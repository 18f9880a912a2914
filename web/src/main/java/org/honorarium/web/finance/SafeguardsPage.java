package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.entity.PayLimit;
import org.honorarium.payouts.entity.SafeguardRejected;
import org.honorarium.payouts.entity.Stop;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The switch that stops a payer's releases, and the limits of what it pays. */
@Named
@RequestScoped
public class SafeguardsPage {

    @Inject PaySafeguards safeguards;
    @Inject Payers payers;
    @Inject Me me;
    @Inject Ids ids;

    private List<Payer> choices;
    private String id;
    private String payer;
    private String why = "";
    private String currency = "";
    private BigDecimal perPayout;
    private BigDecimal perRun;

    /** The id of what is entered is made now, so that sending it twice does it once. */
    @PostConstruct
    void begin() {
        id = ids.next().toString();
        why = "";
    }

    public void stop() {
        safeguards.stop(Asked.uuid(id), Asked.uuid(payer), why);
        begin();
        Say.done("releases_stopped");
    }

    public void end(UUID stop) {
        safeguards.end(stop, why.isBlank() ? Say.words("stop_over") : why);
        begin();
        Say.done("stop_ended");
    }

    public void propose() {
        var wanted = currency.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.exists(wanted)) {
            throw SafeguardRejected.wrong("currency", wanted, "a currency such as USD");
        }
        safeguards.propose(
                Asked.uuid(id),
                Asked.uuid(payer),
                wanted,
                amount(perPayout, wanted),
                amount(perRun, wanted));
        begin();
        Say.done("limit_proposed");
    }

    public void confirm(UUID limit) {
        safeguards.confirm(limit);
        Say.done("limit_confirmed");
    }

    /** Whether this person may confirm it: another one than who proposed it. */
    public boolean isConfirmable(PayLimit limit) {
        return !limit.confirmed() && !limit.by().equals(me.get().actor().id());
    }

    public Money perPayout(PayLimit limit) {
        return limit.perPayout().orElse(null);
    }

    public Money perRun(PayLimit limit) {
        return limit.perRun().orElse(null);
    }

    public List<Stop> getStops() {
        return safeguards.stops();
    }

    public List<PayLimit> getLimits() {
        return safeguards.limits();
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    private static Optional<Money> amount(BigDecimal given, String currency) {
        try {
            return Optional.ofNullable(given).map(amount -> Money.of(amount, currency));
        } catch (ArithmeticException tooFine) {
            throw SafeguardRejected.wrong(
                    "amount", given.toPlainString(), "an amount of whole units of " + currency);
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency == null ? "" : currency;
    }

    public BigDecimal getPerPayout() {
        return perPayout;
    }

    public void setPerPayout(BigDecimal perPayout) {
        this.perPayout = perPayout;
    }

    public BigDecimal getPerRun() {
        return perRun;
    }

    public void setPerRun(BigDecimal perRun) {
        this.perRun = perRun;
    }
}
