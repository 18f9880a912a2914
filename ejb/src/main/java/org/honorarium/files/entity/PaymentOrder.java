package org.honorarium.files.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.honorarium.money.entity.Money;

/**
 * The head of one payment file: who pays, from which account, when, and what all payments of the
 * file come to. It is known before the first payment is written, and the payments must prove it.
 *
 * @param messageId names the file towards the bank, at most 35 characters, used once
 * @param createdAt the run's time, not the writing's, so that writing again gives the same bytes;
 *     cut to seconds
 * @param executionDate the day on which the bank is asked to pay
 * @param debtor the payer
 * @param debtorAccount the payer's account
 * @param payments how many payments follow
 * @param controlSum what they add up to, in the file's one currency
 * @param usage how the payer wants it written where banks leave a choice
 */
public record PaymentOrder(
        String messageId,
        Instant createdAt,
        LocalDate executionDate,
        Party debtor,
        BankAccount debtorAccount,
        int payments,
        Money controlSum,
        FileUsage usage) {

    /** As files are usually written. */
    public PaymentOrder(
            String messageId,
            Instant createdAt,
            LocalDate executionDate,
            Party debtor,
            BankAccount debtorAccount,
            int payments,
            Money controlSum) {
        this(
                messageId,
                createdAt,
                executionDate,
                debtor,
                debtorAccount,
                payments,
                controlSum,
                FileUsage.USUAL);
    }

    public PaymentOrder {
        Shape.identifier("message id", messageId);
        createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
        Objects.requireNonNull(executionDate, "executionDate");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(debtorAccount, "debtorAccount");
        Shape.require("number of payments", "at least 1", payments > 0);
        Shape.require("control sum", "a positive amount", controlSum.isPositive());
        Objects.requireNonNull(usage, "usage");
    }

    /** The order of a part that has so many of the payments. */
    public PaymentOrder part(int many, Money sum) {
        return new PaymentOrder(
                messageId, createdAt, executionDate, debtor, debtorAccount, many, sum, usage);
    }

    public String currency() {
        return controlSum.currency();
    }
}
