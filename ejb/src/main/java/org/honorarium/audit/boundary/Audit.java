package org.honorarium.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.database.boundary.FactColumns;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;

/**
 * The record of every change of money, access and bank details: who, when, before and after. It is
 * written in the transaction of the change, so that neither is without the other.
 */
@ApplicationScoped
public class Audit {

    private static final String ADD =
            """
            insert into audit.record
                (id, recorded_at, actor_id, actor_roles, action, subject_id, before, after)
            values (?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), jsonb_object(?::text[], ?::text[]))
            """;

    private static final String ADD_EACH =
            """
            insert into audit.record
                (id, recorded_at, actor_id, actor_roles, action, subject_id, before, after)
            select n.id, ?, ?, ?, ?, n.subject,
                   case n.before when '' then '{}' else jsonb_build_object(n.fact, n.before) end,
                   case n.after when '' then '{}' else jsonb_build_object(n.fact, n.after) end
              from (select *, ?::text as fact
                      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])
                        as given (id, subject, before, after)) n
            """;

    private static final String ADD_ALL =
            """
            insert into audit.record
                (id, recorded_at, actor_id, actor_roles, action, subject_id, before, after)
            select n.id, ?, ?, ?, ?, n.subject, '{}', coalesce(f.facts, '{}')
              from unnest(?::uuid[], ?::uuid[]) with ordinality n (id, subject, nth)
              left join (select nth, jsonb_object_agg(name, value) as facts
                           from unnest(?::bigint[], ?::text[], ?::text[]) given (nth, name, value)
                          group by nth) f using (nth)
            """;

    @Inject Sql sql;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * @param action what was done, "payouts/released"
     * @param subject the thing it was done to
     */
    public void note(
            String action, UUID subject, Map<String, String> before, Map<String, String> after) {
        var actor = Actor.current();
        sql.change(
                ADD,
                ids.next(),
                clock.instant(),
                actor.id(),
                actor.names(),
                action,
                subject,
                before.keySet(),
                before.values(),
                after.keySet(),
                after.values());
    }

    /**
     * The same done to many things, in one statement.
     *
     * @param fact which fact about them changed
     */
    public void noteEach(String action, String fact, Collection<FactChange> changes) {
        var actor = Actor.current();
        sql.change(
                ADD_EACH,
                clock.instant(),
                actor.id(),
                actor.names(),
                action,
                fact,
                changes.stream().map(change -> ids.next()).toList(),
                changes.stream().map(FactChange::subject).toList(),
                changes.stream().map(FactChange::before).toList(),
                changes.stream().map(FactChange::after).toList());
    }

    /**
     * The same done to many new things, in one statement.
     *
     * @param after what is known about each of them now
     */
    public void noteAll(String action, Map<UUID, Map<String, String>> after) {
        var actor = Actor.current();
        var columns = FactColumns.of(after.values());
        sql.change(
                ADD_ALL,
                clock.instant(),
                actor.id(),
                actor.names(),
                action,
                after.keySet().stream().map(subject -> ids.next()).toList(),
                after.keySet(),
                columns.things(),
                columns.names(),
                columns.values());
    }
}
