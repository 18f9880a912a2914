package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Evidence;
import org.honorarium.qualifications.entity.EvidenceFormat;
import org.honorarium.qualifications.entity.EvidenceOpening;

/** Files of evidence as rows, sealed. */
@Dependent
public class EvidenceRows {

    private static final String SELECT =
            """
            select e.id, e.qualification_id, e.file_name, e.media_type, e.size, e.sha256, e.added_at,
                   (select count(*) from qualifications.evidence_opening o where o.evidence_id = e.id) as openings
              from qualifications.evidence e
            """;

    private static final String ADD =
            """
            insert into qualifications.evidence (id, qualification_id, annotator_id, file_name, media_type, size,
                                                 sha256, content, added_by, added_at)
            select ?, q.id, q.annotator_id, ?, ?, ?, ?, ?, ?, ?
              from qualifications.qualification q where q.id = ?
            """;

    private static final String CONTENT =
            "select content from qualifications.evidence where id = ?";

    private static final String OPEN =
            """
            insert into qualifications.evidence_opening (id, evidence_id, opened_by, opened_at)
            values (?, ?, ?, ?)
            """;

    private static final String OPENINGS =
            """
            select o.evidence_id, o.opened_by, n.name, o.opened_at
              from qualifications.evidence_opening o
              join qualifications.evidence e on e.id = o.evidence_id
              left join security.name n on n.id = o.opened_by
             where e.qualification_id = ?
             order by o.id desc
            """;

    @Inject Sql sql;

    /** A file with its name as it is stored. */
    public record Sealed(Evidence evidence, byte[] fileName) {}

    public List<Sealed> of(UUID qualification) {
        return sql.rows(
                SELECT + " where e.qualification_id = ? order by e.id",
                EvidenceRows::read,
                qualification);
    }

    public Optional<Sealed> find(UUID evidence) {
        return sql.first(SELECT + " where e.id = ?", EvidenceRows::read, evidence);
    }

    public void add(Evidence evidence, byte[] fileName, byte[] content, UUID by) {
        sql.change(
                ADD,
                evidence.id(),
                fileName,
                evidence.format().mediaType(),
                evidence.size(),
                evidence.sha256(),
                content,
                by,
                evidence.addedAt(),
                evidence.qualification());
    }

    public byte[] content(UUID evidence) {
        return sql.one(CONTENT, row -> row.bytes("content"), evidence);
    }

    public void opened(UUID id, UUID evidence, UUID by, Instant at) {
        sql.change(OPEN, id, evidence, by, at);
    }

    /** The latest first. */
    public List<EvidenceOpening> openings(UUID qualification) {
        return sql.rows(
                OPENINGS,
                row ->
                        new EvidenceOpening(
                                row.uuid("evidence_id"),
                                row.uuid("opened_by"),
                                Objects.requireNonNullElse(row.text("name"), ""),
                                row.instant("opened_at")),
                qualification);
    }

    private static Sealed read(Row row) throws SQLException {
        return new Sealed(
                new Evidence(
                        row.uuid("id"),
                        row.uuid("qualification_id"),
                        "",
                        EvidenceFormat.ofMediaType(row.text("media_type")),
                        (int) row.number("size"),
                        row.text("sha256"),
                        row.instant("added_at"),
                        row.number("openings")),
                row.bytes("file_name"));
    }
}
