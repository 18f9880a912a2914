package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.staffing.entity.InvitationState;
import org.honorarium.staffing.entity.MyInvitation;

/**
 * The invitations of one annotator. Of a project that became closed to them they see that they were
 * invited, and nothing else.
 */
@Dependent
public class MyInvitations {

    private static final String MINE =
            """
            select i.id, i.call_id, i.project_id, coalesce(p.name, '') as project,
                   coalesce(c.terms, '') as terms, i.state, i.offered_at, i.answer_until, i.answered_at
              from staffing.invitation i
              left join staffing.call c on c.id = i.call_id
              left join projects.name p on p.project_id = i.project_id
             where i.annotator_id = ? and i.offered_at is not null
             order by i.state <> 'OFFERED', i.offered_at desc, i.id
            """;

    private static final String LOCK =
            """
            select i.id, i.call_id, i.project_id, '' as project, '' as terms, i.state, i.offered_at,
                   i.answer_until, i.answered_at
              from staffing.invitation i
             where i.id = ? and i.annotator_id = ? and i.offered_at is not null
               for update
            """;

    private static final String CALL = "select call_id from staffing.invitation where id = ?";

    private static final String ANSWER =
            "update staffing.invitation set state = ?, answered_at = ?, reason = ? where id = ?";

    private static final String MAY = "select staffing.may_be_offered(?, ?) as may";

    @Inject Sql sql;

    /** The open ones first. */
    public List<MyInvitation> of(UUID annotator) {
        return sql.rows(MINE, MyInvitations::read, annotator);
    }

    public Optional<MyInvitation> lock(UUID invitation, UUID annotator) {
        return sql.first(LOCK, MyInvitations::read, invitation, annotator);
    }

    public UUID call(UUID invitation) {
        return sql.one(CALL, row -> row.uuid("call_id"), invitation);
    }

    public void answer(UUID invitation, InvitationState answer, Instant at, String reason) {
        sql.change(ANSWER, answer, at, reason, invitation);
    }

    public boolean mayBeOffered(UUID project, UUID annotator) {
        return sql.one(MAY, row -> row.yes("may"), project, annotator);
    }

    private static MyInvitation read(Row row) throws SQLException {
        return new MyInvitation(
                row.uuid("id"),
                row.uuid("project_id"),
                row.text("project"),
                row.text("terms"),
                InvitationState.valueOf(row.text("state")),
                row.instant("offered_at"),
                row.instant("answer_until"),
                row.instant("answered_at"));
    }
}
