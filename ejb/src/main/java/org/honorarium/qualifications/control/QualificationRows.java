package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationState;

/** Qualifications as rows, to look at. */
@Dependent
public class QualificationRows {

    private static final String FROM =
            """
              from qualifications.qualification q
              join qualifications.type t on t.id = q.type_id
              join annotators.reference a on a.id = q.annotator_id
              left join security.name n on n.id = q.decided_by
            """;

    private static final String SELECT =
            "select q.id, q.annotator_id, a.reference, q.state, q.code, q.level, q.citizenship,"
                    + " q.work_location, q.valid_from, q.valid_until, q.claimed_by, q.claimed_at,"
                    + " q.handed_in_at, q.decided_by, n.name as decided_by_name, q.decided_at, q.reason, "
                    + TypeRows.COLUMNS
                    + FROM;

    private static final String MATCHING =
            """
            \s where (? = '' or q.annotator_id = nullif(?, '')::uuid)
               and (? = '' or q.type_id = nullif(?, '')::uuid)
               and (? = '' or t.kind = ?)
               and (? = '' or q.state = ?)
               and (? = '' or q.code = ?)
               and position(lower(?) in lower(a.reference)) > 0
               and (? = '' or q.state = 'VERIFIED' and q.valid_until <= ?::date)
            """;

    private static final Map<String, String> SORTS =
            Map.of(
                    "reference", "a.reference",
                    "type", "t.title",
                    "state", "q.state",
                    "validUntil", "q.valid_until",
                    "claimedAt", "q.claimed_at",
                    "handedInAt", "q.handed_in_at");

    private static final String OPEN_CLAIM =
            """
            select id from qualifications.qualification
             where annotator_id = ? and type_id = ? and code = ? and id <> ?
               and state in ('CLAIMED', 'UNDER_REVIEW')
            """;

    private static final String IN_FORCE =
            """
            select id from qualifications.qualification
             where annotator_id = ? and type_id = ? and code = ? and state = 'VERIFIED'
            """;

    private static final String DETAILS =
            "select details from qualifications.qualification where id = ?";

    @Inject Sql sql;

    public Optional<Qualification> find(UUID id) {
        return sql.first(SELECT + " where q.id = ?", QualificationRows::read, id);
    }

    /** Sealed; null if there are none. */
    public byte[] details(UUID id) {
        return sql.rows(DETAILS, row -> Optional.ofNullable(row.bytes("details")), id).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    public Page<Qualification> page(PageRequest request) {
        var filters = filters(request);
        var total =
                sql.one("select count(*) as n" + FROM + MATCHING, row -> row.number("n"), filters);
        List<Qualification> rows =
                sql.rows(
                        SELECT
                                + MATCHING
                                + request.orderBy(SORTS, "q.id")
                                + " limit "
                                + request.size()
                                + " offset "
                                + request.first(),
                        QualificationRows::read,
                        filters);
        return new Page<>(rows, total);
    }

    /** Another claim of the same that is still open. */
    public Optional<UUID> openClaim(UUID annotator, UUID type, String code, UUID but) {
        return sql.first(OPEN_CLAIM, row -> row.uuid("id"), annotator, type, code, but);
    }

    /** The one that counts now. */
    public Optional<UUID> inForce(UUID annotator, UUID type, String code) {
        return sql.first(IN_FORCE, row -> row.uuid("id"), annotator, type, code);
    }

    private static Object[] filters(PageRequest request) {
        var annotator = id(request.filter("annotator"));
        var type = id(request.filter("type"));
        var kind = request.filter("kind");
        var state = request.filter("state");
        var code = request.filter("code");
        var until = date(request.filter("endsBy"));
        return new Object[] {
            annotator,
            annotator,
            type,
            type,
            kind,
            kind,
            state,
            state,
            code,
            code,
            request.filter("reference"),
            until,
            until.isEmpty() ? null : until
        };
    }

    /** What is no id matches nothing. */
    private static String id(String text) {
        try {
            return text.isEmpty() ? "" : UUID.fromString(text).toString();
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0).toString();
        }
    }

    private static String date(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "";
    }

    private static Qualification read(Row row) throws SQLException {
        return new Qualification(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                TypeRows.read(row),
                QualificationState.valueOf(row.text("state")),
                row.text("code"),
                row.decimal("level"),
                row.text("citizenship"),
                row.text("work_location"),
                row.date("valid_from"),
                row.date("valid_until"),
                row.uuid("claimed_by"),
                row.instant("claimed_at"),
                row.instant("handed_in_at"),
                row.uuid("decided_by"),
                Objects.requireNonNullElse(row.text("decided_by_name"), ""),
                row.instant("decided_at"),
                row.text("reason"));
    }
}
