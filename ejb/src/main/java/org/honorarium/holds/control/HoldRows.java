package org.honorarium.holds.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldParty;
import org.honorarium.holds.entity.HoldTerms;

/** Holds as rows. */
@Dependent
public class HoldRows {

    private static final String ADD =
            """
            insert into holds.hold (id, annotator_id, payer_id, kind, bank_account_id, why, put_by, put_at, until)
            values (?, ?, ?::uuid, ?, ?::uuid, ?, ?, ?, ?::timestamptz)
            """;

    private static final String ADD_EACH =
            """
            insert into holds.hold (id, annotator_id, payer_id, kind, bank_account_id, why, put_by, put_at, until,
                                    put_as)
            select n.id, n.annotator, n.payer, n.kind, n.account, n.why, ?, ?, n.until,
                   case n.kind when 'ACCOUNT_RETURNED' then 'HOUSE' else holds.party() end
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[])
                   n (id, annotator, payer, kind, account, why, until)
            on conflict (id) do nothing
            returning id
            """;

    private static final String LIFT =
            """
            update holds.hold set lifted_by = ?, lifted_at = ?, lifted_because = ?
             where id = ? and lifted_at is null
            """;

    private static final String SELECT =
            """
            select h.id, h.annotator_id, h.payer_id, h.kind, h.bank_account_id, h.why, h.put_at, h.until,
                   h.lifted_at, h.lifted_because,
                   coalesce(h.put_as, case h.put_by when h.annotator_id then 'ONESELF' else 'HOUSE' end) as put_as,
                   a.reference, coalesce(p.name, '') as payer_name,
                   coalesce(b.name, '') as put_by_name, coalesce(l.name, '') as lifted_by_name
              from holds.hold h
              left join annotators.residence a on a.annotator_id = h.annotator_id
              left join payers.name p on p.payer_id = h.payer_id
              left join security.name b on b.id = h.put_by
              left join security.name l on l.id = h.lifted_by
            """;

    private static final String MATCHING =
            """
             where (? = '' or h.kind = ?)
               and (? = '' or (h.lifted_at is null and coalesce(h.until > now(), true)) = (? = 'yes'))
               and (? = '' or position(lower(?) in lower(a.reference)) > 0)
            """;

    private static final String COUNT =
            """
            select count(*) as n
              from holds.hold h
              left join annotators.residence a on a.annotator_id = h.annotator_id
            """;

    private static final String LATEST_FIRST = " order by h.put_at desc, h.id desc";

    @Inject Sql sql;

    public void add(UUID id, HoldTerms terms, UUID by, Instant now) {
        sql.change(
                ADD,
                id,
                terms.annotator(),
                terms.payer().orElse(null),
                terms.kind(),
                terms.account().orElse(null),
                terms.why(),
                by,
                now,
                terms.until().orElse(null));
    }

    /** Which of them were not there before. */
    public List<UUID> addEach(Map<UUID, HoldTerms> holds, UUID by, Instant now) {
        return sql.rows(
                ADD_EACH,
                row -> row.uuid("id"),
                by,
                now,
                holds.keySet(),
                texts(holds, HoldTerms::annotator),
                texts(holds, terms -> terms.payer().orElse(null)),
                texts(holds, HoldTerms::kind),
                texts(holds, terms -> terms.account().orElse(null)),
                texts(holds, HoldTerms::why),
                texts(holds, terms -> terms.until().orElse(null)));
    }

    private static List<String> texts(
            Map<UUID, HoldTerms> holds, Function<HoldTerms, Object> fact) {
        return holds.values().stream()
                .map(fact)
                .map(one -> one == null ? null : one.toString())
                .toList();
    }

    /** False if it was lifted before. */
    public boolean lift(UUID hold, UUID by, String because, Instant now) {
        return sql.change(LIFT, by, now, because, hold) == 1;
    }

    public Optional<Hold> find(UUID hold) {
        return sql.first(SELECT + " where h.id = ?", HoldRows::read, hold);
    }

    public List<Hold> of(UUID annotator) {
        return sql.rows(
                SELECT + " where h.annotator_id = ?" + LATEST_FIRST, HoldRows::read, annotator);
    }

    public Page<Hold> page(PageRequest request) {
        var kind = request.filter("kind");
        var inForce = request.filter("inForce");
        var reference = request.filter("reference");
        Object[] asked = {kind, kind, inForce, inForce, reference, reference};
        long total = sql.one(COUNT + MATCHING, row -> row.number("n"), asked);
        var rows =
                sql.rows(
                        SELECT + MATCHING + LATEST_FIRST + " limit ? offset ?",
                        HoldRows::read,
                        kind,
                        kind,
                        inForce,
                        inForce,
                        reference,
                        reference,
                        request.size(),
                        request.first());
        return new Page<>(rows, total);
    }

    private static Hold read(Row row) throws SQLException {
        var terms =
                new HoldTerms(
                        row.uuid("annotator_id"),
                        Optional.ofNullable(row.uuid("payer_id")),
                        HoldKind.valueOf(row.text("kind")),
                        Optional.ofNullable(row.uuid("bank_account_id")),
                        row.text("why"),
                        Optional.ofNullable(row.instant("until")));
        var lifting =
                row.has("lifted_at")
                        ? new Hold.Lifting(
                                row.text("lifted_by_name"),
                                row.instant("lifted_at"),
                                row.text("lifted_because"))
                        : null;
        return new Hold(
                row.uuid("id"),
                terms,
                row.text("reference"),
                row.text("payer_name"),
                row.text("put_by_name"),
                HoldParty.valueOf(row.text("put_as")),
                row.instant("put_at"),
                lifting);
    }
}
