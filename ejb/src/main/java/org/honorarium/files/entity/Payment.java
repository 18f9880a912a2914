package org.honorarium.files.entity;

import java.util.Objects;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One payment of a payment file: one payout on its way to one annotator's account.
 *
 * @param endToEndId comes back in the bank's answer, at most 35 characters, never used twice
 * @param uetr the Unique End-to-end Transaction Reference, of the shape of a version 4 UUID
 * @param amount positive
 * @param creditor who is paid
 * @param account where to
 * @param remittance what the payee reads on the bank statement; null or empty for nothing
 */
public record Payment(
        String endToEndId,
        UUID uetr,
        Money amount,
        Party creditor,
        BankAccount account,
        String remittance) {

    private static final int RANDOM_BASED = 4;
    private static final int RFC_9562 = 2;

    public Payment {
        Shape.identifier("end-to-end id", endToEndId);
        Shape.require(
                "UETR",
                "a version 4 UUID",
                uetr.version() == RANDOM_BASED && uetr.variant() == RFC_9562);
        Shape.require("amount", "a positive amount", amount.isPositive());
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(account, "account");
        remittance = remittance == null ? "" : remittance;
    }
}
