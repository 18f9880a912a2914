package org.honorarium.annotators.entity;

import java.util.UUID;

/** Where a payment goes, opened for a payment file and for nothing else. */
public record PaymentDestination(
        UUID bankAccount,
        UUID annotator,
        String reference,
        String name,
        String town,
        String postCode,
        String country,
        String currency,
        BankDetails details) {

    /** Personal data and accounts stay out of logs. */
    @Override
    public String toString() {
        return "PaymentDestination[annotator=" + reference + ", " + details + "]";
    }
}
