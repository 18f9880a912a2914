package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Purpose;

/** How files are written, in versions; the last one is in force. */
@Dependent
public class UsageRows {

    private static final String LAST =
            """
            select version, batch_booking, purpose, category_purpose, wise, prenotes
              from files.usage where payer_id = ? and currency = ? order by version desc limit 1
            """;

    private static final String ADD =
            """
            insert into files.usage (payer_id, currency, version, batch_booking, purpose, category_purpose,
                                     wise, prenotes, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<Version> last(UUID payer, String currency) {
        return sql.first(LAST, UsageRows::read, payer, currency);
    }

    /** What a payer decided, or what is usual. */
    public FileUsage inForce(UUID payer, String currency) {
        return last(payer, currency).map(Version::usage).orElse(FileUsage.USUAL);
    }

    public void add(UUID payer, String currency, Version next, UUID by, Instant at) {
        var usage = next.usage();
        sql.change(
                ADD,
                payer,
                currency,
                next.number(),
                usage.batchBooking(),
                usage.purpose(),
                usage.categoryPurpose(),
                usage.wise(),
                usage.prenotes(),
                by,
                at);
    }

    private static Version read(Row row) throws SQLException {
        return new Version(
                row.number("version"),
                new FileUsage(
                        row.yes("batch_booking"),
                        Purpose.valueOf(row.text("purpose")),
                        CategoryPurpose.valueOf(row.text("category_purpose")),
                        row.yes("wise"),
                        row.yes("prenotes")));
    }

    /** What was decided, and as the how manieth decision. */
    public record Version(long number, FileUsage usage) {}
}
