package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.staffing.entity.CallTerms;

/** Invitations of calls on their way: who waits, is offered a place, and did not answer in time. */
@Dependent
public class InvitationRows {

    private static final String INVITE =
            """
            insert into staffing.invitation (id, call_id, project_id, annotator_id, place, state)
            select n.id, ?, ?, n.annotator, n.place, 'WAITING'
              from unnest(?::uuid[], ?::uuid[]) with ordinality as n (id, annotator, place)
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

    private static final String WITHDRAW =
            """
            update staffing.invitation set state = 'WITHDRAWN', answered_at = ?
             where call_id = ? and state in ('WAITING', 'OFFERED')
            returning annotator_id
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    /** In the order in which they are to be asked. */
    public void add(UUID call, CallTerms terms) {
        var made = terms.annotators().stream().map(one -> ids.next()).toList();
        sql.change(INVITE, call, terms.project(), made, terms.annotators());
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

    /** Ends what nobody has accepted; says whose invitation ended by it. */
    public List<UUID> withdraw(UUID call, Instant at) {
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
}
