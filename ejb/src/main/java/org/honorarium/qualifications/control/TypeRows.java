package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.TypeTerms;

/** The catalogue as rows. */
@Dependent
public class TypeRows {

    static final String COLUMNS =
            """
            t.id as type_id, t.code as type_code, t.kind, t.title, t.description, t.proof, t.valid_months,
                   t.verifiers, t.may_be_asked_for, t.asks_citizenship, t.asks_work_location, t.retired_at,
                   t.created_at as type_created_at
            """;

    private static final String SELECT = "select " + COLUMNS + "  from qualifications.type t";

    private static final String MATCHING =
            """
            \s where (? = '' or t.kind = ?)
               and (? = '' or t.may_be_asked_for = (? = 'yes'))
               and (? = '' or (t.retired_at is not null) = (? = 'yes'))
               and (position(lower(?) in lower(t.title)) > 0 or position(lower(?) in lower(t.code)) > 0)
            """;

    private static final Map<String, String> SORTS =
            Map.of("code", "t.code", "title", "t.title", "kind", "t.kind");

    private static final String ADD =
            """
            insert into qualifications.type (id, code, kind, title, description, proof, valid_months, verifiers,
                                             may_be_asked_for, asks_citizenship, asks_work_location,
                                             created_at, version)
            values (?, ?, ?, ?, ?, ?, ?::integer, ?::text[], ?, ?, ?, ?, 1)
            """;

    private static final String CHANGE =
            """
            update qualifications.type
               set title = ?, description = ?, proof = ?, valid_months = ?::integer, verifiers = ?::text[],
                   may_be_asked_for = ?, asks_citizenship = ?, asks_work_location = ?, version = version + 1
             where id = ?
            """;

    private static final String RETIRE =
            "update qualifications.type set retired_at = ?::timestamptz, version = version + 1 where id = ?";

    @Inject Sql sql;

    public Optional<QualificationType> find(UUID type) {
        return sql.first(SELECT + " where t.id = ?", TypeRows::read, type);
    }

    public Optional<QualificationType> ofCode(String code) {
        return sql.first(SELECT + " where t.code = ?", TypeRows::read, code);
    }

    /** All that are in use, by title. */
    public List<QualificationType> inUse() {
        return sql.rows(
                SELECT + " where t.retired_at is null order by t.title, t.id", TypeRows::read);
    }

    public Page<QualificationType> page(PageRequest request) {
        var kind = request.filter("kind");
        var asked = request.filter("mayBeAskedFor");
        var retired = request.filter("retired");
        var title = request.filter("title");
        Object[] filters = {kind, kind, asked, asked, retired, retired, title, title};
        var total =
                sql.one(
                        "select count(*) as n from qualifications.type t" + MATCHING,
                        row -> row.number("n"),
                        filters);
        var rows =
                sql.rows(
                        SELECT
                                + MATCHING
                                + request.orderBy(SORTS, "t.code")
                                + " limit "
                                + request.size()
                                + " offset "
                                + request.first(),
                        TypeRows::read,
                        filters);
        return new Page<>(rows, total);
    }

    public void add(UUID id, TypeTerms terms, Instant now) {
        sql.change(
                ADD,
                id,
                terms.code(),
                terms.kind(),
                terms.title(),
                terms.description(),
                terms.proof(),
                terms.validMonths().orElse(null),
                names(terms),
                terms.mayBeAskedFor(),
                terms.asksCitizenship(),
                terms.asksWorkLocation(),
                now);
    }

    public void change(UUID id, TypeTerms terms) {
        sql.change(
                CHANGE,
                terms.title(),
                terms.description(),
                terms.proof(),
                terms.validMonths().orElse(null),
                names(terms),
                terms.mayBeAskedFor(),
                terms.asksCitizenship(),
                terms.asksWorkLocation(),
                id);
    }

    public void retire(UUID id, Instant at) {
        sql.change(RETIRE, at, id);
    }

    static QualificationType read(Row row) throws SQLException {
        return new QualificationType(
                row.uuid("type_id"),
                new TypeTerms(
                        row.text("type_code"),
                        QualificationKind.valueOf(row.text("kind")),
                        row.text("title"),
                        row.text("description"),
                        Proof.valueOf(row.text("proof")),
                        row.has("valid_months")
                                ? Optional.of((int) row.number("valid_months"))
                                : Optional.empty(),
                        row.texts("verifiers").stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        row.yes("may_be_asked_for"),
                        row.yes("asks_citizenship"),
                        row.yes("asks_work_location")),
                row.instant("retired_at"),
                row.instant("type_created_at"));
    }

    private static List<String> names(TypeTerms terms) {
        return terms.verifiers().stream().map(Role::name).sorted().toList();
    }
}
