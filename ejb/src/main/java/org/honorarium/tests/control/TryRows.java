package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Try;

/** Tries as rows. */
@Dependent
public class TryRows {

    private static final String SELECT =
            """
            select r.id, r.test_id, t.title, r.paper, r.annotator_id, a.reference, r.number, r.seed,
                   r.pass_percent, r.project_id, r.pay_minor, r.pay_currency, r.started_at, r.ends_at,
                   r.handed_in_at, r.answers, s.percent, s.first_percent, coalesce(s.passed, false) as passed
            """;

    private static final String FROM =
            """
              from tests.try r
              join tests.test t on t.id = r.test_id
              join annotators.reference a on a.id = r.annotator_id
              left join lateral (
                    select (array_agg(percent order by key_number desc))[1] as percent,
                           (array_agg(percent order by key_number))[1] as first_percent,
                           bool_or(passed) as passed
                      from tests.score where try_id = r.id) s on true
            """;

    private static final String MATCHING =
            """
            \s where r.test_id = ?
               and position(lower(?) in lower(a.reference)) > 0
               and (? = '' or s.passed = (? = 'yes'))
            """;

    private static final Map<String, String> SORTS =
            Map.of(
                    "reference", "a.reference",
                    "number", "r.number",
                    "startedAt", "r.started_at",
                    "handedInAt", "r.handed_in_at",
                    "percent", "s.percent");

    private static final String ADD =
            """
            insert into tests.try (id, test_id, paper, annotator_id, number, seed, pass_percent, project_id,
                                   pay_minor, pay_currency, started_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::bigint, ?::text, ?, ?)
            """;

    private static final String HAND_IN =
            "update tests.try set handed_in_at = ?, answers = ?::text[] where id = ?";

    @Inject Sql sql;

    public Optional<Try> find(UUID id) {
        return sql.first(SELECT + FROM + " where r.id = ?", TryRows::read, id);
    }

    /** The first one first. */
    public List<Try> of(UUID test, UUID annotator) {
        return sql.rows(
                SELECT + FROM + " where r.test_id = ? and r.annotator_id = ? order by r.number",
                TryRows::read,
                test,
                annotator);
    }

    /** All that were handed in on a paper. */
    public List<Try> handedIn(UUID test, int paper) {
        return sql.rows(
                SELECT
                        + FROM
                        + " where r.test_id = ? and r.paper = ? and r.handed_in_at is not null",
                TryRows::read,
                test,
                paper);
    }

    public Page<Try> page(UUID test, PageRequest request) {
        var passed = request.filter("passed");
        Object[] filters = {test, request.filter("reference"), passed, passed};
        var total =
                sql.one("select count(*) as n" + FROM + MATCHING, row -> row.number("n"), filters);
        var order =
                request.sort().isEmpty()
                        ? " order by r.started_at desc, r.id"
                        : request.orderBy(SORTS, "r.id");
        var rows =
                sql.rows(
                        SELECT
                                + FROM
                                + MATCHING
                                + order
                                + " limit "
                                + request.size()
                                + " offset "
                                + request.first(),
                        TryRows::read,
                        filters);
        return new Page<>(rows, total);
    }

    public void add(Try one) {
        var pay = one.pay();
        sql.change(
                ADD,
                one.id(),
                one.test(),
                one.paper(),
                one.annotator(),
                one.number(),
                one.seed(),
                one.passPercent(),
                pay == null ? null : pay.project(),
                pay == null ? null : pay.amount().minor(),
                pay == null ? null : pay.amount().currency(),
                one.startedAt(),
                one.endsAt());
    }

    public void handIn(UUID id, List<Choice> answers, Instant at) {
        sql.change(HAND_IN, at, answers.stream().map(Choice::text).toList(), id);
    }

    private static Try read(Row row) throws SQLException {
        return new Try(
                row.uuid("id"),
                row.uuid("test_id"),
                row.text("title"),
                (int) row.number("paper"),
                row.uuid("annotator_id"),
                row.text("reference"),
                (int) row.number("number"),
                row.number("seed"),
                row.decimal("pass_percent"),
                TestRows.pay(row),
                row.instant("started_at"),
                row.instant("ends_at"),
                row.instant("handed_in_at"),
                row.has("answers")
                        ? row.texts("answers").stream().map(Choice::parse).toList()
                        : List.of(),
                row.decimal("percent"),
                row.yes("passed"),
                row.decimal("first_percent"));
    }
}
