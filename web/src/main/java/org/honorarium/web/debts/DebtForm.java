package org.honorarium.web.debts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtRejected;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form in which somebody proposes to take something back. */
@Named
@RequestScoped
public class DebtForm {

    @Inject Debts debts;
    @Inject Annotators annotators;
    @Inject Payers payers;
    @Inject Ids ids;

    private String debt;
    private String payer;
    private String annotator;
    private BigDecimal amount;
    private String currency;
    private DebtCause cause;
    private String explanation;
    private String earning;

    /** An empty form. Its id is made now, so that sending it twice proposes once. */
    public void begin() {
        debt = ids.next().toString();
        currency = "USD";
    }

    public void propose() {
        var made = debts.propose(UUID.fromString(debt), terms());
        Say.done("debt_proposed", made.reference());
    }

    private DebtTerms terms() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw DebtRejected.annotatorNotFound(reference);
        }
        var about = Optional.ofNullable(earning).map(String::strip).filter(it -> !it.isEmpty());
        return new DebtTerms(
                Asked.uuid(payer), found, money(), cause, explanation, about.map(Asked::uuid));
    }

    private Money money() {
        try {
            return Money.of(amount, currency.strip());
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            throw DebtRejected.amountTooFine(amount.toPlainString(), currency);
        }
    }

    public List<Payer> getPayers() {
        return payers.list();
    }

    public DebtCause[] getCauses() {
        return DebtCause.values();
    }

    public String getDebt() {
        return debt;
    }

    public void setDebt(String debt) {
        this.debt = debt;
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
        this.annotator = annotator;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public DebtCause getCause() {
        return cause;
    }

    public void setCause(DebtCause cause) {
        this.cause = cause;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getEarning() {
        return earning;
    }

    public void setEarning(String earning) {
        this.earning = earning;
    }
}
