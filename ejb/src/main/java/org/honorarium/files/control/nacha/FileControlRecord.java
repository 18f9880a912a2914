package org.honorarium.files.control.nacha;

import org.honorarium.files.control.Columns;

/** Record type 9: what all batches come to. The same type fills the last block with nines. */
record FileControlRecord(
        long batchCount,
        long blockCount,
        long entryAddendaCount,
        long entryHash,
        long totalCredit) {

    static final String FILLER = "9".repeat(NachaFile.WIDTH);

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "9", 1)
                .number("batch count", batchCount, 6)
                .number("block count", blockCount, 6)
                .number("entry/addenda count", entryAddendaCount, 8)
                .number("entry hash", entryHash % NachaFile.HASH_MODULUS, 10)
                .number("total debit amount", 0, 12)
                .number("total credit amount", totalCredit, 12)
                .blank(39)
                .line();
    }
}
