package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;

/** Runs as rows. */
@Dependent
public class RunRows {

    private static final String COLUMNS =
            """
            select id, payer_id, business_date, cut_off, state, started_by, started_at, ended_at,
                   released_by, released_at
              from payouts.run
            """;

    // Two first attempts at once: one inserts, the other waits for it and finds it.
    private static final String BEGIN =
            """
            insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)
            values (ids.derived(?, concat_ws('/', 'run', ?, ?)), ?, ?, ?, 'RUNNING', ?, ?)
                on conflict on constraint one_run_a_payer_and_business_date do nothing
            """;

    private static final String ID =
            "select ids.derived(?, concat_ws('/', 'run', ?::uuid, ?::text)) as id";

    private static final String STEPS =
            """
            insert into payouts.step (run_id, name)
            select ?, name from unnest(array['ACCEPT', 'DECIDE', 'PROVE']) name
                on conflict do nothing
            """;

    private static final String END =
            "update payouts.run set state = ?, ended_at = ? where id = ? and state = 'RUNNING'";

    private static final String RELEASE =
            """
            update payouts.run set state = 'RELEASED', released_by = ?, released_at = ?
             where id = ? and state = 'RESERVED'
            """;

    private static final String FILED =
            "update payouts.run set state = 'FILED' where id = ? and state = 'RELEASED'";

    private static final String BEFORE =
            """
            select business_date from payouts.run where payer_id = ? and business_date < ?
             order by business_date desc limit 1
            """;

    private static final String REST =
            "insert into payouts.rest_night (run_id, currency) values (?, ?)";

    @Inject Sql sql;

    public boolean begin(UUID payer, LocalDate date, Instant cutOff, UUID by, Instant now) {
        int begun = sql.change(BEGIN, cutOff, payer, date.toString(), payer, date, cutOff, by, now);
        return begun == 1;
    }

    /** The id that a run of this business date has, or would have. */
    public UUID idOf(UUID payer, LocalDate date, Instant cutOff) {
        return sql.one(ID, row -> row.uuid("id"), cutOff, payer, date.toString());
    }

    public void addSteps(UUID run) {
        sql.change(STEPS, run);
    }

    /** The business date of the payer's night before this one, if there was one. */
    public Optional<LocalDate> dateBefore(Run run) {
        return sql.first(BEFORE, row -> row.date("business_date"), run.payer(), run.businessDate());
    }

    /** This run pays nothing in this currency: it is no pay day. */
    public void rest(UUID run, String currency) {
        sql.change(REST, run, currency);
    }

    public Optional<Run> of(UUID payer, LocalDate date) {
        return sql.first(
                COLUMNS + "where payer_id = ? and business_date = ?", RunRows::read, payer, date);
    }

    public Optional<Run> find(UUID run) {
        return sql.first(COLUMNS + "where id = ?", RunRows::read, run);
    }

    public Optional<Run> lock(UUID run) {
        return sql.first(COLUMNS + "where id = ? for update", RunRows::read, run);
    }

    public List<Run> in(RunState state) {
        return sql.rows(COLUMNS + "where state = ? order by id", RunRows::read, state);
    }

    public void end(UUID run, RunState state, Instant now) {
        sql.change(END, state, now, run);
    }

    public void release(UUID run, UUID by, Instant now) {
        sql.change(RELEASE, by, now, run);
    }

    public void filed(UUID run) {
        sql.change(FILED, run);
    }

    static Run read(Row row) throws SQLException {
        return new Run(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.date("business_date"),
                row.instant("cut_off"),
                RunState.valueOf(row.text("state")),
                row.uuid("started_by"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.uuid("released_by"),
                row.instant("released_at"));
    }
}
