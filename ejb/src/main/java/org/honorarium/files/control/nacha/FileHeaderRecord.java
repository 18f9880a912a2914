package org.honorarium.files.control.nacha;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.honorarium.files.control.Columns;

/**
 * Record type 1: who sends the file to whom.
 *
 * @param immediateDestination nine digits
 * @param immediateOrigin nine or ten characters
 * @param createdAt on the clock of the east coast
 * @param fileIdModifier tells files of one day apart: A to Z, 0 to 9
 * @param referenceCode may be empty
 */
record FileHeaderRecord(
        String immediateDestination,
        String immediateOrigin,
        LocalDateTime createdAt,
        String fileIdModifier,
        String immediateDestinationName,
        String immediateOriginName,
        String referenceCode) {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyMMddHHmm");
    private static final int ORIGIN = 10;

    String line() {
        return new Columns(NachaFile.WIDTH)
                .text("record type code", "1", 1)
                .text("priority code", "01", 2)
                .blank(1)
                .text("immediate destination", immediateDestination, 9)
                .blank(ORIGIN - immediateOrigin.length())
                .text("immediate origin", immediateOrigin, immediateOrigin.length())
                .text("file creation date and time", CREATED.format(createdAt), 10)
                .text("file id modifier", fileIdModifier, 1)
                .number("record size", NachaFile.WIDTH, 3)
                .number("blocking factor", NachaFile.BLOCK, 2)
                .text("format code", "1", 1)
                .text("immediate destination name", immediateDestinationName, 23)
                .text("immediate origin name", immediateOriginName, 23)
                .text("reference code", referenceCode, 8)
                .line();
    }
}
