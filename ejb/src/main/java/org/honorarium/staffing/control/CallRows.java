package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.InvitationState;

/** Calls, with those who are invited, as staff see them. */
@Dependent
public class CallRows {

    private static final String ADD =
            """
            insert into staffing.call (id, project_id, places, terms, answer_hours, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CALLS =
            """
            select c.id, c.project_id, c.places, c.terms, c.answer_hours, coalesce(n.name, '') as made_by,
                   c.made_at, c.closed_at
              from staffing.call c
              left join security.name n on n.id = c.made_by
             where c.id = ? or c.project_id = ?
             order by c.made_at desc, c.id
            """;

    private static final String INVITED =
            """
            select i.call_id, i.annotator_id, a.reference, i.state, i.answer_until, i.answered_at, i.reason
              from staffing.invitation i
              join annotators.residence a on a.annotator_id = i.annotator_id
             where i.call_id = any (?::uuid[])
             order by i.call_id, i.place
            """;

    private static final String CLOSE =
            "update staffing.call set closed_at = ? where id = ? and closed_at is null";

    @Inject Sql sql;

    /** Whether it is new. */
    public boolean add(UUID id, CallTerms terms, UUID by, Instant at) {
        return sql.change(
                        ADD,
                        id,
                        terms.project(),
                        terms.places(),
                        terms.terms(),
                        terms.answerHours(),
                        by,
                        at)
                > 0;
    }

    public Optional<Call> find(UUID call) {
        return read(call).stream().findFirst();
    }

    /** Nobody is offered a place any more. */
    public void close(UUID call, Instant at) {
        sql.change(CLOSE, at, call);
    }

    /** The latest first. */
    public List<Call> ofProject(UUID project) {
        return read(project);
    }

    private List<Call> read(UUID callOrProject) {
        var calls = sql.rows(CALLS, row -> call(row), callOrProject, callOrProject);
        var invited = new HashMap<UUID, List<Call.Invited>>();
        sql.rows(
                INVITED,
                row ->
                        invited.computeIfAbsent(row.uuid("call_id"), id -> new ArrayList<>())
                                .add(invited(row)),
                calls.stream().map(Call::id).toList());
        return calls.stream().map(call -> with(call, invited)).toList();
    }

    private static Call with(Call call, Map<UUID, List<Call.Invited>> invited) {
        return new Call(
                call.id(),
                call.project(),
                call.places(),
                call.terms(),
                call.answerHours(),
                call.madeBy(),
                call.madeAt(),
                call.closedAt(),
                invited.getOrDefault(call.id(), List.of()));
    }

    private static Call call(Row row) throws SQLException {
        return new Call(
                row.uuid("id"),
                row.uuid("project_id"),
                (int) row.number("places"),
                row.text("terms"),
                (int) row.number("answer_hours"),
                row.text("made_by"),
                row.instant("made_at"),
                row.instant("closed_at"),
                List.of());
    }

    private static Call.Invited invited(Row row) throws SQLException {
        return new Call.Invited(
                row.uuid("annotator_id"),
                row.text("reference"),
                InvitationState.valueOf(row.text("state")),
                row.instant("answer_until"),
                row.instant("answered_at"),
                row.text("reason"));
    }
}
