package org.honorarium.payouts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A look past the application at what a night has done so far, and what it came to. */
public record NightLook(Connection superuser, UUID run) {

    private static final String PAYOUTS =
            """
            select id, run_id, annotator_id, payer_id, amount_minor, currency, items, bank_account_id,
                   end_to_end_id, uetr, state, cancel_reason
              from payouts.payout where run_id = ? order by id
            """;

    private static final String DECISIONS =
            "select * from payouts.decision where run_id = ? order by annotator_id, currency";

    private static final String LINES =
            """
            select l.* from payouts.payout p join payouts.payout_line l on l.payout_id = p.id
             where p.run_id = ? order by l.payout_id, l.earning_id
            """;

    private static final String TRANSFERS =
            """
            select t.id, t.debit_account_id, t.credit_account_id, t.amount_minor, t.currency, t.code,
                   t.subject_id, t.event_at
              from payouts.run r
              join ledger.account a on a.book_id = r.payer_id and a.type = 'ANNOTATOR_PAYABLE'
              join ledger.transfer t on t.credit_account_id = a.id
             where r.id = ? order by t.id
            """;

    private static final String FILES =
            """
            select f.message_id, r.format, r.size, r.sha256,
                   encode(sha256(string_agg(c.bytes, '' order by c.number)), 'hex') as sha256_of_the_bytes
              from files.payment_file f
              join files.rendition r on r.file_id = f.id
              join files.chunk c on c.file_id = f.id and c.format = r.format
             where f.run_id = ? group by 1, 2, 3, 4 order by 1, 2
            """;

    private static final String LEFT_UNFINISHED =
            """
            with begun as (
                insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)
                select gen_random_uuid(), payer_id, ?, cut_off - interval '1 day', 'RUNNING', started_by, now()
                  from payouts.run where payer_id = ? order by business_date limit 1
                returning id)
            insert into payouts.step (run_id, name)
            select id, name from begun, unnest(array['ACCEPT', 'DECIDE', 'PROVE']) name
            returning run_id
            """;

    public static NightLook at(Connection superuser, UUID payer, LocalDate businessDate)
            throws SQLException {
        var query = "select id from payouts.run where payer_id = ? and business_date = ?";
        try (var statement = superuser.prepareStatement(query)) {
            statement.setObject(1, payer);
            statement.setObject(2, businessDate);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new NightLook(superuser, rows.getObject(1, UUID.class));
            }
        }
    }

    /** A night that somebody began and died: there is its row, and nobody is at work on it. */
    static UUID leftUnfinished(Connection superuser, UUID payer, LocalDate businessDate)
            throws SQLException {
        try (var statement = superuser.prepareStatement(LEFT_UNFINISHED)) {
            statement.setObject(1, businessDate);
            statement.setObject(2, payer);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    /** Nobody can write how the run ended until this connection's transaction is over. */
    static void hold(Connection inTheWay, UUID run) throws SQLException {
        inTheWay.setAutoCommit(false);
        try (var statement =
                inTheWay.prepareStatement(
                        "select from payouts.run where id = ? for no key update")) {
            statement.setObject(1, run);
            statement.execute();
        }
    }

    /** Everything that must not depend on what happened during the night. */
    public Result result() throws SQLException {
        return new Result(
                rows(DECISIONS), rows(PAYOUTS), rows(LINES), rows(TRANSFERS), rows(FILES));
    }

    String state() throws SQLException {
        return rows("select state from payouts.run where id = ?").getFirst();
    }

    public boolean is(String state) throws SQLException {
        return state().equals(state);
    }

    /** How many portions of a step are done. */
    public long done(String step) throws SQLException {
        return number(
                """
                select count(*) from payouts.portion
                 where run_id = ? and step = '%s' and done_at is not null
                """
                        .formatted(step));
    }

    /** How many portions of a step are left to do, as far as they are planned. */
    long left(String step) throws SQLException {
        return number(
                """
                select count(*) from payouts.portion
                 where run_id = ? and step = '%s' and done_at is null
                """
                        .formatted(step));
    }

    /** How many statements of the application wait to write how the run ended. */
    long waitingToEnd() throws SQLException {
        return number(
                """
                select count(*) from pg_stat_activity
                 where usename = 'honorarium_app' and wait_event_type = 'Lock'
                   and query like 'update payouts.run set state%' and ?::uuid is not null
                """);
    }

    /** The processes in which the database serves the application. */
    public List<Integer> connections() throws SQLException {
        return rows(
                        """
                        select pid from pg_stat_activity
                         where usename = 'honorarium_app' and ?::uuid is not null order by pid
                        """)
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Cuts one of them off, and says whether it was in the middle of a transaction. */
    public boolean cut(int process) throws SQLException {
        var was =
                rows(
                        """
                        select coalesce(state, '') || pg_terminate_backend(pid)
                          from pg_stat_activity where pid = %d and ?::uuid is not null
                        """
                                .formatted(process));
        return was.stream().anyMatch(state -> !state.startsWith("idletrue"));
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst());
    }

    private List<String> rows(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = superuser.prepareStatement(query)) {
            statement.setObject(1, run);
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new ArrayList<String>(columns);
                    for (int i = 1; i <= columns; i++) {
                        row.add(rows.getString(i));
                    }
                    found.add(String.join(" ", row.stream().map(String::valueOf).toList()));
                }
            }
        }
        return found;
    }

    /** What a night came to, row by row. */
    public record Result(
            List<String> decisions,
            List<String> payouts,
            List<String> lines,
            List<String> transfers,
            List<String> files) {}
}
