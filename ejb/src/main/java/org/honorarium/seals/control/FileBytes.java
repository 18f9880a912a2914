package org.honorarium.seals.control;

import java.time.LocalDate;
import java.util.List;
import org.honorarium.database.boundary.Sql;

/** Whether the bytes of payment files still have the SHA-256 with which they were written. */
final class FileBytes {

    private static final String WRONG =
            """
            select f.id || '/' || r.format as key
              from files.payment_file f join files.rendition r on r.file_id = f.id
             where f.written_at >= ?::timestamptz and f.written_at < ?::timestamptz
               and r.sha256 is distinct from (
                   select encode(sha256(string_agg(c.bytes, ''::bytea order by c.number)), 'hex')
                     from files.chunk c where c.file_id = r.file_id and c.format = r.format)
             order by f.id, r.format collate "C"
            """;

    private FileBytes() {}

    static List<String> wrong(Sql sql, LocalDate day, boolean first) {
        return sql.rows(
                WRONG,
                row -> row.text("key"),
                first ? "-infinity" : day + " 00:00:00Z",
                day.plusDays(1) + " 00:00:00Z");
    }
}
