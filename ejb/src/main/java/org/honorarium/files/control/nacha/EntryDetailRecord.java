package org.honorarium.files.control.nacha;

import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.files.control.Columns;

/**
 * Record type 6: one credit.
 *
 * @param transactionCode what is done to which kind of account
 * @param receivingDfi the payee's bank: its routing number with the check digit
 * @param amount in cents; nothing in a prenotification
 * @param identificationNumber comes back when the entry is returned, up to 15 characters
 * @param traceNumber fifteen digits: the originating bank and a number
 */
record EntryDetailRecord(
        int transactionCode,
        String receivingDfi,
        String accountNumber,
        long amount,
        String identificationNumber,
        String name,
        boolean hasAddenda,
        String traceNumber) {

    private static final int CHECKING_CREDIT = 22;
    private static final int CHECKING_PRENOTE = 23;
    private static final int SAVINGS_CREDIT = 32;
    private static final int SAVINGS_PRENOTE = 33;

    /** The transaction code of a credit. */
    static int pays(AccountKind kind) {
        return kind == AccountKind.US_SAVINGS ? SAVINGS_CREDIT : CHECKING_CREDIT;
    }

    /** The transaction code of a prenotification of credits. */
    static int asks(AccountKind kind) {
        return kind == AccountKind.US_SAVINGS ? SAVINGS_PRENOTE : CHECKING_PRENOTE;
    }

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "6", 1)
                .number("transaction code", transactionCode, 2)
                .text("receiving dfi identification and check digit", receivingDfi, 9)
                .text("dfi account number", accountNumber, 17)
                .number("amount", amount, 10)
                .text("individual identification number", identificationNumber, 15)
                .text("individual name", name, 22)
                .blank(2)
                .text("addenda record indicator", hasAddenda ? "1" : "0", 1)
                .text("trace number", traceNumber, 15)
                .line();
    }

    /** What it adds to the entry hash: the bank without its check digit. */
    long hash() {
        return Long.parseLong(receivingDfi.substring(0, 8));
    }
}
