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
import org.honorarium.ids.boundary.Ids;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.InvitationState;

/** Calls and their invitations, as staff see them. */
@Dependent
public class CallRows {

    private static final String ADD =
            """
            insert into staffing.call (id, project_id, places, terms, answer_hours, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String INVITE =
            """
            insert into staffing.invitation (id, call_id, project_id, annotator_id, place, state)
            select n.id, ?, ?, n.annotator, n.place, 'WAITING'
              from unnest(?::uuid[], ?::uuid[]) with ordinality as n (id, annotator, place)
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

    private static final String CANNOT_BE_INVITED =
            """
            select person
              from unnest(?::uuid[]) as person
             where not exists (select from annotators.residence a where a.annotator_id = person)
                or not staffing.may_be_offered(?, person)
                or exists (select from staffing.invitation i
                            where i.project_id = ? and i.annotator_id = person
                              and i.state in ('WAITING', 'OFFERED'))
            """;

    private static final String OFFER =
            "select offered_to, project_name from staffing.offer_next(?, ?)";

    private static final String CLOSE =
            "update staffing.call set closed_at = ? where id = ? and closed_at is null";

    private static final String WITHDRAW =
            """
            update staffing.invitation set state = 'WITHDRAWN', answered_at = ?
             where call_id = ? and state in ('WAITING', 'OFFERED')
            returning annotator_id
            """;

    private static final String EXPIRE =
            """
            update staffing.invitation set state = 'EXPIRED', answered_at = ?
             where state = 'OFFERED' and answer_until < ?
            returning call_id
            """;

    // Also those whose place became free because somebody was removed.
    private static final String WITH_FREE_PLACES =
            """
            select c.id
              from staffing.call c
             where c.id = any (array(select i.call_id from staffing.invitation i where i.state = 'WAITING'))
               and c.closed_at is null
               and c.places > (select count(*) from staffing.invitation t
                                where t.call_id = c.id and t.state in ('OFFERED', 'ACCEPTED'))
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    /** Whether it is new. */
    public boolean add(UUID id, CallTerms terms, UUID by, Instant at) {
        int added =
                sql.change(
                        ADD,
                        id,
                        terms.project(),
                        terms.places(),
                        terms.terms(),
                        terms.answerHours(),
                        by,
                        at);
        if (added == 0) {
            return false;
        }
        var made = terms.annotators().stream().map(one -> ids.next()).toList();
        sql.change(INVITE, id, terms.project(), made, terms.annotators());
        return true;
    }

    public Optional<Call> find(UUID call) {
        return read(call).stream().findFirst();
    }

    /** The latest first. */
    public List<Call> ofProject(UUID project) {
        return read(project);
    }

    public List<UUID> cannotBeInvited(UUID project, List<UUID> annotators) {
        return sql.rows(CANNOT_BE_INVITED, row -> row.uuid("person"), annotators, project, project);
    }

    /** Offers the free places; says to whom, and of which project. */
    public Map<UUID, String> offer(UUID call, Instant at) {
        var offered = new HashMap<UUID, String>();
        sql.rows(
                OFFER,
                row -> offered.put(row.uuid("offered_to"), row.text("project_name")),
                call,
                at);
        return offered;
    }

    /** Nobody is offered a place any more; says whose invitation ended by it. */
    public List<UUID> close(UUID call, Instant at) {
        sql.change(CLOSE, at, call);
        return sql.rows(WITHDRAW, row -> row.uuid("annotator_id"), at, call);
    }

    /** Ends what was not answered in time; says of how many. */
    public int expire(Instant at) {
        return sql.rows(EXPIRE, row -> row.uuid("call_id"), at, at).size();
    }

    /** Open calls with a place for somebody who waits. */
    public List<UUID> withFreePlaces() {
        return sql.rows(WITH_FREE_PLACES, row -> row.uuid("id"));
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
