package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.quality.entity.Verdict;
import org.honorarium.tasks.entity.Assignment;

/** Rejections that wait for a second person. */
@Dependent
public class ProposalRows {

    private static final String OF_A_DAY =
            """
            select count(*) as n from quality.rejection
             where decided_by = ? and annotator_id = ? and source = 'HERE' and confirmed_by is null
               and decided_at > ?::timestamptz - interval '1 day'
            """;

    private static final String ADD =
            """
            insert into quality.proposal (assignment_id, version, category, section, reason, guideline_version,
                                          project_id, annotator_id, proposed_by, proposed_at, due_before)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String KNOWN =
            """
            select category, section, reason, proposed_by, decision, due_before
              from quality.proposal where assignment_id = ? and version = ?
            """;

    private static final String WAITING =
            """
              from quality.proposed p
              join tasks.work w on w.assignment_id = p.assignment_id
              left join annotators.reference g on g.id = p.annotator_id
              left join security.name n on n.id = p.proposed_by
            """;

    private static final String SELECT =
            """
            select p.assignment_id, p.version, coalesce(w.task, '') as task, g.reference as annotator, p.category,
                   p.section, p.reason, p.guideline_version, p.proposed_by, coalesce(n.name, '') as proposed_by_name,
                   p.proposed_at, w.review_due_at
            """
                    + WAITING;

    private static final String DECIDE =
            """
            update quality.proposal set decision = ?, decided_by = ?, decided_at = ?, remark = ?
             where assignment_id = ? and version = ? and decision is null
            """;

    @Inject Sql sql;

    /** How many rejections of somebody one made in the day before, without a second person. */
    public long ofADay(UUID by, UUID annotator, Instant now) {
        return sql.one(OF_A_DAY, row -> row.number("n"), by, annotator, now);
    }

    public void add(
            Assignment work, Grounds grounds, int guideline, UUID by, Instant at, Instant due) {
        sql.change(
                ADD,
                work.id(),
                work.version(),
                grounds.category(),
                grounds.section(),
                grounds.reason(),
                guideline,
                work.project(),
                work.annotator(),
                by,
                at,
                due);
    }

    /** What was proposed of this version, decided or not. */
    public Optional<Known> known(UUID assignment, int version) {
        return sql.first(
                KNOWN,
                row ->
                        new Known(
                                grounds(row),
                                row.uuid("proposed_by"),
                                Optional.ofNullable(row.text("decision")),
                                row.instant("due_before")),
                assignment,
                version);
    }

    public Optional<Proposal> waiting(UUID assignment) {
        return sql.first(SELECT + " where p.assignment_id = ?", ProposalRows::read, assignment);
    }

    /** The longest waiting first. */
    public Page<Proposal> of(UUID project, PageRequest request) {
        var rows =
                sql.rows(
                        SELECT
                                + " where p.project_id = ?"
                                + " order by p.proposed_at, p.assignment_id limit ? offset ?",
                        ProposalRows::read,
                        project,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n from quality.proposed where project_id = ?",
                        row -> row.number("n"),
                        project);
        return new Page<>(rows, total);
    }

    /**
     * @param remark why it was dismissed; null if it was confirmed
     */
    public void decide(Proposal one, String decision, UUID by, Instant at, String remark) {
        sql.change(DECIDE, decision, by, at, remark, one.assignment(), one.version());
    }

    /**
     * What was proposed.
     *
     * @param decision empty while it waits
     * @param dueBefore when silence would have accepted the work without the proposal
     */
    public record Known(
            Grounds grounds, UUID proposedBy, Optional<String> decision, Instant dueBefore) {

        public boolean isFrom(UUID person) {
            return proposedBy.equals(person);
        }

        /**
         * The same proposal once more.
         *
         * @throws DecisionRejected if it is another, or it was dismissed
         */
        public Verdict again(UUID assignment, Grounds wanted) {
            if (decision.isPresent()) {
                throw DecisionRejected.dismissed(assignment);
            }
            if (!grounds.equals(wanted)) {
                throw DecisionRejected.alreadyProposed(assignment);
            }
            return Verdict.PROPOSED;
        }
    }

    private static Grounds grounds(Row row) throws SQLException {
        return new Grounds(
                RejectionCategory.valueOf(row.text("category")),
                row.text("section"),
                row.text("reason"));
    }

    private static Proposal read(Row row) throws SQLException {
        return new Proposal(
                row.uuid("assignment_id"),
                (int) row.number("version"),
                row.text("task"),
                row.text("annotator"),
                grounds(row),
                (int) row.number("guideline_version"),
                row.uuid("proposed_by"),
                row.text("proposed_by_name"),
                row.instant("proposed_at"),
                row.instant("review_due_at"));
    }
}
