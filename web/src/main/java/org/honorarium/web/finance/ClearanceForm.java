package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.SafeguardRejected;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form in which somebody is cleared to be paid more than the limit, for a week. */
@Named
@RequestScoped
public class ClearanceForm {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject PaySafeguards safeguards;
    @Inject Annotators annotators;
    @Inject Ids ids;
    @Inject Clock clock;

    private String id;
    private String payer;
    private String annotator = "";
    private String currency = "";
    private BigDecimal amount;
    private String why = "";

    /** The id is made now, so that sending it twice clears once. */
    @PostConstruct
    void begin() {
        id = ids.next().toString();
        why = "";
    }

    public void clear() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw SafeguardRejected.wrong("annotator", reference, "somebody who is known");
        }
        safeguards.clear(
                Asked.uuid(id),
                new Clearance(Asked.uuid(payer), found, money(), why, clock.instant().plus(WEEK)));
        begin();
        Say.done("payee_cleared", reference);
    }

    private Money money() {
        var wanted = currency.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.exists(wanted) || amount == null) {
            throw SafeguardRejected.wrong(
                    "currency", wanted, "an amount in a currency such as USD");
        }
        try {
            return Money.of(amount, wanted);
        } catch (ArithmeticException tooFine) {
            throw SafeguardRejected.wrong(
                    "amount", amount.toPlainString(), "an amount of whole units of " + wanted);
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

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator == null ? "" : annotator;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency == null ? "" : currency;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }
}
