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
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.TestTerms;

/** Tests and their terms as rows. */
@Dependent
public class TestRows {

    // How many questions there are is for everybody, what they ask is not.
    private static final String SELECT =
            """
            select t.id, t.type_id, q.title as type_title, q.kind, t.title, t.description, t.code, t.level,
                   t.minutes, t.pass_percent, t.tries, t.wait_hours, t.project_id, t.pay_minor, t.pay_currency,
                   t.paper, p.questions, t.retired_at, t.created_at
            """;

    private static final String FROM =
            """
              from tests.test t
              join tests.paper p on p.test_id = t.id and p.number = t.paper
              join qualifications.type q on q.id = t.type_id
            """;

    private static final String MATCHING =
            """
            \s where (? = '' or t.type_id::text = ?)
               and (? = '' or (t.retired_at is not null) = (? = 'yes'))
               and position(lower(?) in lower(t.title)) > 0
            """;

    private static final String TAKEN =
            """
            \s where t.retired_at is null and q.retired_at is null and q.may_be_asked_for
                or exists (select from tests.try r where r.test_id = t.id and r.annotator_id = ?)
             order by t.title, t.id
            """;

    private static final Map<String, String> SORTS =
            Map.of("title", "t.title", "type", "q.title", "createdAt", "t.created_at");

    private static final String ADD =
            """
            insert into tests.test (id, type_id, title, description, code, level, minutes, pass_percent, tries,
                                    wait_hours, project_id, pay_minor, pay_currency, paper, created_at, version)
            values (?, ?, ?, ?, ?, ?::numeric, ?, ?, ?, ?, ?::uuid, ?::bigint, ?::text, 1, ?, 1)
            """;

    private static final String CHANGE =
            """
            update tests.test
               set title = ?, description = ?, code = ?, level = ?::numeric, minutes = ?, pass_percent = ?,
                   tries = ?, wait_hours = ?, project_id = ?::uuid, pay_minor = ?::bigint,
                   pay_currency = ?::text, version = version + 1
             where id = ?
            """;

    private static final String ASK =
            "update tests.test set paper = ?, version = version + 1 where id = ?";

    private static final String RETIRE =
            "update tests.test set retired_at = ?::timestamptz, version = version + 1 where id = ?";

    @Inject Sql sql;

    public Optional<QualifyingTest> find(UUID id) {
        return sql.first(SELECT + FROM + " where t.id = ?", TestRows::read, id);
    }

    public Page<QualifyingTest> page(PageRequest request) {
        var type = request.filter("type");
        var retired = request.filter("retired");
        Object[] filters = {type, type, retired, retired, request.filter("title")};
        var total =
                sql.one("select count(*) as n" + FROM + MATCHING, row -> row.number("n"), filters);
        var rows =
                sql.rows(
                        SELECT
                                + FROM
                                + MATCHING
                                + request.orderBy(SORTS, "t.id")
                                + " limit "
                                + request.size()
                                + " offset "
                                + request.first(),
                        TestRows::read,
                        filters);
        return new Page<>(rows, total);
    }

    /** Those that an annotator can take or has taken. */
    public List<QualifyingTest> forAnnotator(UUID annotator) {
        return sql.rows(SELECT + FROM + TAKEN, TestRows::read, annotator);
    }

    public void add(UUID id, TestTerms terms, Instant now) {
        var pay = terms.pay();
        sql.change(
                ADD,
                id,
                terms.type(),
                terms.title(),
                terms.description(),
                terms.code(),
                terms.level(),
                terms.minutes(),
                terms.passPercent(),
                terms.tries(),
                terms.waitHours(),
                pay == null ? null : pay.project(),
                pay == null ? null : pay.amount().minor(),
                pay == null ? null : pay.amount().currency(),
                now);
    }

    public void change(UUID id, TestTerms terms) {
        var pay = terms.pay();
        sql.change(
                CHANGE,
                terms.title(),
                terms.description(),
                terms.code(),
                terms.level(),
                terms.minutes(),
                terms.passPercent(),
                terms.tries(),
                terms.waitHours(),
                pay == null ? null : pay.project(),
                pay == null ? null : pay.amount().minor(),
                pay == null ? null : pay.amount().currency(),
                id);
    }

    /** From now on this paper is asked. */
    public void ask(UUID id, int paper) {
        sql.change(ASK, paper, id);
    }

    public void retire(UUID id, Instant at) {
        sql.change(RETIRE, at, id);
    }

    private static QualifyingTest read(Row row) throws SQLException {
        return new QualifyingTest(
                row.uuid("id"),
                new TestTerms(
                        row.uuid("type_id"),
                        row.text("title"),
                        row.text("description"),
                        row.text("code"),
                        row.decimal("level"),
                        (int) row.number("minutes"),
                        row.decimal("pass_percent"),
                        (int) row.number("tries"),
                        (int) row.number("wait_hours"),
                        pay(row)),
                row.text("type_title"),
                QualificationKind.valueOf(row.text("kind")),
                (int) row.number("paper"),
                (int) row.number("questions"),
                row.instant("retired_at"),
                row.instant("created_at"));
    }

    static Pay pay(Row row) throws SQLException {
        return row.has("pay_minor")
                ? new Pay(row.uuid("project_id"), row.money("pay_minor", "pay_currency"))
                : null;
    }
}
