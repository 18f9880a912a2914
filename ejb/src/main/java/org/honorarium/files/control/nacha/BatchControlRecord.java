package org.honorarium.files.control.nacha;

import org.honorarium.files.control.Columns;

/** Record type 8: what the entries of a batch come to. */
record BatchControlRecord(
        long entryAddendaCount,
        long entryHash,
        long totalCredit,
        String companyIdentification,
        String originatingDfi,
        long batchNumber) {

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "8", 1)
                .text("service class code", BatchHeaderRecord.CREDITS_ONLY, 3)
                .number("entry/addenda count", entryAddendaCount, 6)
                .number("entry hash", entryHash % NachaFile.HASH_MODULUS, 10)
                .number("total debit amount", 0, 12)
                .number("total credit amount", totalCredit, 12)
                .text("company identification", companyIdentification, 10)
                // No message authentication code, and the reserved columns.
                .blank(19 + 6)
                .text("originating dfi identification", originatingDfi, 8)
                .number("batch number", batchNumber, 7)
                .line();
    }
}
