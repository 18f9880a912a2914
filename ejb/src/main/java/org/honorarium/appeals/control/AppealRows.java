package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealKind;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Appeals as rows. */
@Dependent
public class AppealRows {

    private static final String ADD =
            """
            insert into appeals.appeal (id, kind, annotator_id, project_id, against, seconded_by, said, made_at,
                                        due_at)
            select w.assignment_id, 'REJECTION', w.annotator_id, w.project_id, r.decided_by, r.confirmed_by, ?, ?, ?
              from tasks.work w
              join quality.appealable r on r.assignment_id = w.assignment_id
             where w.assignment_id = ?
                on conflict (id) do nothing
            """;

    private static final String ADD_ABOUT_REMOVAL =
            """
            insert into appeals.appeal (id, kind, annotator_id, project_id, against, said, made_at, due_at)
            select r.id, 'REMOVAL', r.annotator_id, r.project_id, r.removed_by, ?, ?, ?
              from appeals.removal r
             where r.id = ?
                on conflict (id) do nothing
            """;

    static final String SELECT =
            """
            select p.id, p.kind, p.annotator_id, g.reference as annotator, p.project_id, n.name as project,
                   p.against, x.name as against_name, p.seconded_by, p.made_at, p.due_at, p.outcome, p.decided_at,
                   p.said, p.reasons, p.decided_by, d.name as decided_by_name
              from appeals.appeal p
              left join annotators.reference g on g.id = p.annotator_id
              left join projects.name n on n.project_id = p.project_id
              left join security.name x on x.id = p.against
              left join security.name d on d.id = p.decided_by
            """;

    private static final String LOCK =
            "select id from appeals.appeal where id = ? for no key update";

    private static final String LOCK_DUE =
            """
            select id from appeals.appeal where id = ? and outcome is null and due_at <= ?
               for no key update skip locked
            """;

    private static final String DUE =
            "select id from appeals.appeal where outcome is null and due_at <= ? order by due_at limit 1000";

    private static final String DECIDE =
            """
            update appeals.appeal set outcome = ?, reasons = ?, decided_by = ?::uuid, decided_at = ?
             where id = ? and outcome is null
            """;

    private static final String DECIDERS = "select user_id, project_name from appeals.deciders(?)";

    @Inject Sql sql;

    /** Adds an appeal against the rejection of this assignment; false if there is one already. */
    public boolean add(UUID assignment, String said, Instant at) {
        return sql.change(ADD, said, at, at.plus(Appeal.TO_DECIDE), assignment) == 1;
    }

    /** The same against being removed. */
    public boolean addAboutRemoval(UUID removal, String said, Instant at) {
        return sql.change(ADD_ABOUT_REMOVAL, said, at, at.plus(Appeal.TO_DECIDE), removal) == 1;
    }

    /**
     * Who may decide about this new appeal of the actor, and the project; "" if it is the house.
     */
    public Map<UUID, String> deciders(UUID appeal) {
        var deciders = new HashMap<UUID, String>();
        sql.rows(
                DECIDERS,
                row -> deciders.put(row.uuid("user_id"), row.text("project_name")),
                appeal);
        return deciders;
    }

    /** Nobody else decides about it until the transaction ends. */
    public Optional<Decidable> lock(UUID appeal) {
        sql.first(LOCK, row -> row.uuid("id"), appeal);
        return find(appeal);
    }

    /** The same for what time has decided; empty if somebody else is just at it. */
    public Optional<Decidable> lockDue(UUID appeal, Instant now) {
        return sql.first(LOCK_DUE, row -> row.uuid("id"), appeal, now).flatMap(this::find);
    }

    public Optional<Decidable> find(UUID appeal) {
        return sql.first(SELECT + " where p.id = ?", AppealRows::readAll, appeal);
    }

    /** What nobody decided in time, the longest waiting first. */
    public List<UUID> due(Instant now) {
        return sql.rows(DUE, row -> row.uuid("id"), now);
    }

    /**
     * @param reasons null if time decides, and so is who
     */
    public void decide(UUID appeal, AppealOutcome outcome, String reasons, UUID by, Instant at) {
        sql.change(DECIDE, outcome, reasons, by, at, appeal);
    }

    /** An appeal with all that was said. */
    public record Decidable(
            Appeal appeal, String said, String reasons, UUID decidedBy, String decidedByName) {}

    private static Decidable readAll(Row row) throws SQLException {
        return new Decidable(
                read(row),
                row.text("said"),
                row.text("reasons"),
                row.uuid("decided_by"),
                row.text("decided_by_name"));
    }

    static Appeal read(Row row) throws SQLException {
        var outcome = row.text("outcome");
        return new Appeal(
                row.uuid("id"),
                AppealKind.valueOf(row.text("kind")),
                row.uuid("annotator_id"),
                row.text("annotator"),
                row.uuid("project_id"),
                row.text("project"),
                row.uuid("against"),
                row.text("against_name"),
                row.uuid("seconded_by"),
                row.instant("made_at"),
                row.instant("due_at"),
                outcome == null ? null : AppealOutcome.valueOf(outcome),
                row.instant("decided_at"));
    }
}
