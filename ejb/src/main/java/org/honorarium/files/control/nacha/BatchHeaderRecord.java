package org.honorarium.files.control.nacha;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.honorarium.files.control.Columns;
import org.honorarium.files.entity.EntryClass;

/**
 * Record type 5: who pays, why and when. Credits only, which is service class 220.
 *
 * @param companyIdentification up to ten characters
 * @param companyEntryDescription what the payee reads, up to ten characters
 * @param effectiveEntryDate the day on which it is to be paid
 * @param originatingDfi eight digits
 */
record BatchHeaderRecord(
        String companyName,
        String companyIdentification,
        EntryClass standardEntryClass,
        String companyEntryDescription,
        LocalDate effectiveEntryDate,
        String originatingDfi,
        long batchNumber) {

    static final String CREDITS_ONLY = "220";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "5", 1)
                .text("service class code", CREDITS_ONLY, 3)
                .text("company name", companyName, 16)
                .blank(20)
                .text("company identification", companyIdentification, 10)
                .text("standard entry class code", standardEntryClass.name(), 3)
                .text("company entry description", companyEntryDescription, 10)
                .blank(6)
                .text("effective entry date", DATE.format(effectiveEntryDate), 6)
                // The settlement date, which the operator fills in.
                .blank(3)
                .text("originator status code", "1", 1)
                .text("originating dfi identification", originatingDfi, 8)
                .number("batch number", batchNumber, 7)
                .line();
    }
}
