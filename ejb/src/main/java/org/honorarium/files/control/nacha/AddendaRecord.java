package org.honorarium.files.control.nacha;

import org.honorarium.files.control.Columns;

/**
 * Record type 7 with addenda type 05: what the payment is for, in segments of ANSI ASC X12 as the
 * rules ask.
 *
 * @param paymentRelatedInformation up to 80 characters
 * @param entryDetailSequenceNumber the last seven digits of the entry's trace number
 */
record AddendaRecord(String paymentRelatedInformation, long entryDetailSequenceNumber) {

    private static final int LONGEST = 80;

    /**
     * The reference, and the remark as far as there is room. In basic Latin letters neither has a
     * sign that ends an element or a segment.
     */
    static AddendaRecord of(String reference, String remark, long sequence) {
        var trace = "TRN*1*" + reference + "\\";
        int room = LONGEST - trace.length() - "NTE**\\".length();
        var cut = remark.substring(0, Math.clamp(remark.length(), 0, room)).strip();
        return new AddendaRecord(trace + "NTE**" + cut + "\\", sequence);
    }

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "7", 1)
                .text("addenda type code", "05", 2)
                .text("payment related information", paymentRelatedInformation, LONGEST)
                .number("addenda sequence number", 1, 4)
                .number("entry detail sequence number", entryDetailSequenceNumber, 7)
                .line();
    }
}
