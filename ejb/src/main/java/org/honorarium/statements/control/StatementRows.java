package org.honorarium.statements.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.ProjectSum;
import org.honorarium.statements.entity.SaidRate;
import org.honorarium.statements.entity.Statement;

/** Statements as they were kept, page by page and one by one. */
@Dependent
public class StatementRows {

    private static final String SELECT = "select t.* from statements.statement t";

    private static final String MATCHING =
            """
             where (?::uuid is null or t.annotator_id = ?::uuid) and (? = '' or t.reference = ?)
               and (? = '' or t.payer_id::text = ?) and (? = '' or t.business_date::text = ?)
            """;

    private static final String BETWEEN =
            """
             where t.annotator_id = ? and t.payer_id = ? and t.business_date between ? and ?
             order by t.business_date, t.id
            """;

    private static final String COUNT = "select count(*) as n from statements.statement t";

    private static final String ENTRIES =
            """
            select e.* from statements.entry e where e.statement_id = any (?::uuid[])
             order by e.statement_id, e.currency
            """;

    private static final String PROJECTS =
            """
            select p.* from statements.project p where p.statement_id = ?
             order by p.currency, p.name, p.project_id
            """;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "businessDate", "t.business_date",
                    "payer", "t.payer_name",
                    "reference", "t.reference");

    @Inject Sql sql;

    /**
     * The latest first, unless asked otherwise; without projects.
     *
     * @param annotator null for everybody's
     */
    public Page<Statement> page(UUID annotator, PageRequest request) {
        var reference = request.filter("reference");
        var payer = request.filter("payer");
        var date = request.filter("businessDate");
        Object[] asked = {
            annotator, annotator, reference, reference, payer, payer, date, date, 0, 0
        };
        var matching = Arrays.copyOf(asked, asked.length - 2);
        long total = sql.one(COUNT + MATCHING, row -> row.number("n"), matching);
        asked[asked.length - 2] = request.first();
        asked[asked.length - 1] = request.size();
        var order =
                request.sort().isEmpty()
                        ? " order by t.business_date desc, t.id desc"
                        : request.orderBy(COLUMNS, "t.id");
        var heads =
                sql.rows(
                        SELECT + MATCHING + order + " offset ? limit ?",
                        StatementRows::head,
                        asked);
        return new Page<>(with(heads), total);
    }

    public Optional<Statement> find(UUID id) {
        return sql.first(SELECT + " where t.id = ?", StatementRows::head, id)
                .map(head -> head.with(withProjects(id)));
    }

    /** A payer's of these days, in their order; without projects. */
    public List<Statement> between(UUID annotator, UUID payer, LocalDate first, LocalDate last) {
        var heads = sql.rows(SELECT + BETWEEN, StatementRows::head, annotator, payer, first, last);
        return with(heads);
    }

    private List<Statement> with(List<Statement> heads) {
        var entries =
                entries(heads.stream().map(Statement::id).toList()).stream()
                        .collect(groupingBy(Entry::statement));
        return heads.stream()
                .map(head -> head.with(entries.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private List<Entry> withProjects(UUID id) {
        var projects =
                sql.rows(PROJECTS, StatementRows::project, id).stream()
                        .collect(groupingBy(ProjectSum::currency));
        return entries(List.of(id)).stream()
                .map(entry -> entry.with(projects.getOrDefault(entry.currency(), List.of())))
                .toList();
    }

    private List<Entry> entries(List<UUID> statements) {
        return statements.isEmpty()
                ? List.of()
                : sql.rows(ENTRIES, StatementRows::entry, statements);
    }

    private static Statement head(Row row) throws SQLException {
        return new Statement(
                row.uuid("id"),
                row.uuid("run_id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.date("business_date"),
                row.instant("made_at"),
                List.of());
    }

    private static Entry entry(Row row) throws SQLException {
        var paidIn = row.has("paid_currency") ? row.text("paid_currency") : row.text("currency");
        return new Entry(
                row.uuid("statement_id"),
                row.text("currency"),
                row.has("reason") ? HoldReason.valueOf(row.text("reason")) : null,
                row.number("items"),
                row.money("gross_minor", "currency"),
                row.money("debts_minor", "currency"),
                row.has("rate")
                        ? new SaidRate(
                                row.decimal("rate"),
                                row.text("rate_source"),
                                row.instant("rate_at"))
                        : null,
                row.money("exchanged_minor", "paid_currency"),
                new Money(row.number("tax_minor"), paidIn),
                row.money("paid_minor", "paid_currency"),
                row.uuid("payout_id"),
                row.text("account"),
                row.text("end_to_end_id"),
                row.date("pay_on"),
                List.of());
    }

    private static ProjectSum project(Row row) throws SQLException {
        return new ProjectSum(
                row.uuid("project_id"),
                row.text("currency"),
                row.text("name"),
                row.number("items"),
                row.money("amount_minor", "currency"));
    }
}
