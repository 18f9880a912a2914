package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.DepartedPayment;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.Missing;
import org.honorarium.departures.entity.Restoration;

/** Restorations and what they miss, as rows. */
@Dependent
public class RestorationRows {

    private static final String SELECT =
            "select id, noticed_at, mark, ended_at, ended_by, finding from departures.restoration ";

    private static final String BEGIN =
            "insert into departures.restoration (id, noticed_at, mark) values (?, ?, ?)";

    private static final String MISS =
            """
            insert into departures.missing (restoration_id, number, left_at, payer_id, run_id, message_id, format,
                                            sha256, currency, payments, total_minor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MISS_PAYMENTS =
            """
            insert into departures.missing_payment (restoration_id, number, end_to_end_id, amount_minor)
            select ?, ?, p.id, p.minor from unnest(?::text[], ?::bigint[]) as p (id, minor)
            """;

    private static final String MISSING =
            """
            select m.number, m.left_at, m.payer_id, coalesce(n.name, '') as payer, m.run_id, m.message_id, m.format,
                   m.payments, m.total_minor, m.currency, m.reason, m.proposed_by, m.confirmed_by,
                   departures.is_matched(m.restoration_id, m.number) as matched
              from departures.missing m
              left join payers.name n on n.payer_id = m.payer_id
             where m.restoration_id = ? order by m.number
            """;

    private static final String LEFT =
            """
            select sha256 from departures.missing
             where run_id = ? and currency = ? and format = ? and payments = ? and total_minor = ?
            """;

    private static final String LEFT_PAYOUT =
            """
            select payout_id from payouts.identified
             where payout_id = any (?::uuid[]) and departures.has_left(end_to_end_id, state <> 'RESERVED')
             order by payout_id limit 1
            """;

    private static final String PROPOSE =
            """
            update departures.missing set reason = ?, proposed_by = ?, proposed_at = ?
             where restoration_id = ? and number = ? and confirmed_by is null
            """;

    private static final String CONFIRM =
            """
            update departures.missing set confirmed_by = ?, confirmed_at = ?
             where restoration_id = ? and number = ? and confirmed_by is null and proposed_by is not null
            """;

    private static final String END =
            """
            update departures.restoration set ended_at = ?, ended_by = ?, finding = ?
             where id = ? and ended_at is null
            """;

    @Inject Sql sql;

    public Optional<Restoration> open() {
        return sql.first(SELECT + "where ended_at is null", this::read);
    }

    public boolean isOpen() {
        return sql.first(SELECT + "where ended_at is null", row -> row.uuid("id")).isPresent();
    }

    public Optional<Restoration> find(UUID id) {
        return sql.first(SELECT + "where id = ?", this::read, id);
    }

    /** The latest first. */
    public List<Restoration> all() {
        return sql.rows(SELECT + "order by noticed_at desc limit 100", this::read);
    }

    /** The numbers of all entries that any restoration has missed. */
    public Set<Long> everMissed() {
        return sql
                .rows("select number from departures.missing", row -> row.number("number"))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The SHA-256 of the bytes that left for the same payments in this format before a restore. */
    public Optional<String> left(Departure departure) {
        return sql.first(
                LEFT,
                row -> row.text("sha256"),
                departure.run(),
                departure.total().currency(),
                departure.format(),
                departure.count(),
                departure.total().minor());
    }

    /** Whether the house knows of this mark already. */
    public boolean knows(String mark) {
        return sql.one(
                "select count(*) as n from departures.restoration where mark = ?",
                row -> row.number("n") > 0,
                mark);
    }

    public void begin(UUID id, Instant now, String mark) {
        sql.change(BEGIN, id, now, mark);
    }

    public void miss(UUID restoration, Departure departure) {
        sql.change(
                MISS,
                restoration,
                departure.number(),
                departure.at(),
                departure.payer(),
                departure.run(),
                departure.messageId(),
                departure.format(),
                departure.sha256(),
                departure.total().currency(),
                departure.count(),
                departure.total().minor());
        sql.change(
                MISS_PAYMENTS,
                restoration,
                departure.number(),
                departure.payments().stream().map(DepartedPayment::endToEndId).toList(),
                departure.payments().stream().map(DepartedPayment::minor).toList());
    }

    /** Why a run cannot be released; empty if it can. */
    public String refusal(UUID run) {
        return sql.one("select departures.refusal(?) as why", row -> row.text("why"), run);
    }

    /** The run that left the house and has to be done again before this one begins. */
    public Optional<UUID> goesFirst(UUID payer, UUID run) {
        return sql.first(
                "select first.id from departures.goes_first(?, ?) first (id) where first.id is not null",
                row -> row.uuid("id"),
                payer,
                run);
    }

    /** One of these that left the house before a restore, and is not to be called off. */
    public Optional<UUID> left(List<UUID> payouts) {
        return sql.first(LEFT_PAYOUT, row -> row.uuid("payout_id"), payouts);
    }

    public boolean isDoneAgain(UUID run) {
        return sql.one("select departures.is_done_again(?) as again", row -> row.yes("again"), run);
    }

    /** Whether a payment file has something in it that two people settled. */
    public boolean isSettled(UUID file) {
        return sql.one(
                "select departures.is_settled(?) as settled", row -> row.yes("settled"), file);
    }

    public int propose(UUID restoration, long number, String reason, UUID by, Instant now) {
        return sql.change(PROPOSE, reason, by, now, restoration, number);
    }

    public int confirm(UUID restoration, long number, UUID by, Instant now) {
        return sql.change(CONFIRM, by, now, restoration, number);
    }

    public int end(UUID restoration, String finding, UUID by, Instant now) {
        return sql.change(END, now, by, finding, restoration);
    }

    private Restoration read(Row row) throws SQLException {
        var id = row.uuid("id");
        return new Restoration(
                id,
                row.instant("noticed_at"),
                row.text("mark"),
                row.instant("ended_at"),
                row.uuid("ended_by"),
                row.text("finding"),
                sql.rows(MISSING, RestorationRows::missing, id));
    }

    private static Missing missing(Row row) throws SQLException {
        return new Missing(
                row.number("number"),
                row.instant("left_at"),
                row.uuid("payer_id"),
                row.text("payer"),
                row.uuid("run_id"),
                row.text("message_id"),
                row.text("format"),
                row.number("payments"),
                row.money("total_minor", "currency"),
                row.text("reason"),
                row.uuid("proposed_by"),
                row.uuid("confirmed_by"),
                row.yes("matched"));
    }
}
