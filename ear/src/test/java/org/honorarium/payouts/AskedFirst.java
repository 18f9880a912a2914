package org.honorarium.payouts;

import static org.honorarium.house.Database.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A payer that asks about accounts first, with two files of prenotes: one that the bank got long
 * ago, and one that it got just now.
 */
final class AskedFirst {

    private final UUID payer;
    private final UUID longAgo = UUID.randomUUID();
    private final UUID justNow = UUID.randomUUID();
    private int number;

    AskedFirst(UUID payer) {
        this.payer = payer;
    }

    void begin(Connection connection) throws SQLException {
        guard(connection, "no force", "disable");
        change(
                connection,
                "insert into files.usage (payer_id, currency, version, batch_booking, purpose, category_purpose,"
                        + " changed_by, changed_at, prenotes)"
                        + " values (?, 'USD', 1, true, 'SCVE', 'NONE', gen_random_uuid(), now(), true)",
                payer);
        write(connection, longAgo, "A", "10");
        write(connection, justNow, "B", "0");
    }

    /**
     * @param clear whether the days have passed
     */
    void ask(Connection connection, UUID annotator, boolean clear) throws SQLException {
        change(
                connection,
                """
                insert into files.prenote (payer_id, bank_account_id, file_id, number, attempt)
                select ?, id, ?, ?, 1 from annotators.bank_account
                 where annotator_id = ? and kind in ('US_CHECKING', 'US_SAVINGS')
                """,
                payer,
                clear ? longAgo : justNow,
                ++number,
                annotator);
    }

    void end(Connection connection) throws SQLException {
        change(connection, "set constraints files.prenote_file_id_fkey immediate");
        guard(connection, "force", "enable");
    }

    private void write(Connection connection, UUID file, String modifier, String daysAgo)
            throws SQLException {
        change(
                connection,
                """
                insert into files.prenote_file (id, payer_id, name, created_on, modifier, effective_entry_date,
                                                entries, sha256, size, written_by, written_at)
                values (?, ?, 'asked', current_date, ?, current_date + 1, 1, '', 0, gen_random_uuid(), now())
                """,
                file,
                payer,
                modifier);
        change(
                connection,
                """
                insert into files.prenote_handover (file_id, sent_by, sent_at, settles_on, clear_on)
                select ?, gen_random_uuid(), now(), d, d + 5 from (select current_date - %s as d) n
                """
                        .formatted(daysAgo),
                file);
    }

    private static void guard(Connection connection, String how, String triggers)
            throws SQLException {
        for (var table : List.of("usage", "prenote_file", "prenote_handover", "prenote")) {
            var alter = "alter table files." + table;
            change(connection, "%s %s row level security".formatted(alter, how));
            change(connection, "%s %s trigger user".formatted(alter, triggers));
        }
    }
}
