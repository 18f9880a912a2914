package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/**
 * Work, the decisions on it, what was measured of it where its price depends on that, and who did
 * what.
 */
final class WorkLines {

    static final Map<Source, String> SELECT =
            Map.ofEntries(
                    Map.entry(
                            Source.AUDIT_RECORD,
                            """
                            select id::text as key,
                                   row(id, extract(epoch from recorded_at), actor_id, actor_roles, action, subject_id,
                                       before, after)::text as line
                              from audit.record where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.ANNOTATION,
                            """
                            select assignment_id || '/' || lpad(version::text, 6, '0') as key,
                                   row(assignment_id, version, answer, work_seconds, extract(epoch from submitted_at),
                                       extract(epoch from recorded_at), machine, machine_version)::text as line
                              from tasks.annotation where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                             order by assignment_id, version
                            """),
                    Map.entry(
                            Source.REJECTION,
                            """
                            select assignment_id::text as key,
                                   row(assignment_id, reason, decided_by, extract(epoch from decided_at), source, category,
                                       section, guideline_version, extract(epoch from recorded_at), confirmed_by)::text as line
                              from quality.rejection where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                             order by assignment_id
                            """),
                    Map.entry(
                            Source.REWORK,
                            """
                            select assignment_id || '/' || lpad(version::text, 6, '0') as key,
                                   row(assignment_id, version, text, asked_by, extract(epoch from asked_at))::text as line
                              from quality.rework where asked_at >= ?::timestamptz and asked_at < ?::timestamptz
                             order by assignment_id, version
                            """),
                    Map.entry(
                            Source.FIX,
                            """
                            select assignment_id::text as key,
                                   row(assignment_id, version, answer, remark, fixed_by, extract(epoch from fixed_at))::text as line
                              from quality.fix where fixed_at >= ?::timestamptz and fixed_at < ?::timestamptz
                             order by assignment_id
                            """),
                    // What was never priced may be measured again, and is no line yet.
                    Map.entry(
                            Source.MEASURED_OUTCOME,
                            """
                            select m.assignment_id::text as key,
                                   row(m.assignment_id, m.accuracy, m.found, m.answered, m.by_gold,
                                       extract(epoch from m.measured_at), s.worked_seconds, s.as_submitted,
                                       s.amount_minor, s.currency)::text as line
                              from quality.measured m
                             cross join lateral (select worked_seconds, as_submitted, amount_minor, currency
                                                   from pricing.settlement
                                                  where assignment_id = m.assignment_id offset 0) s
                             where m.measured_at >= ?::timestamptz and m.measured_at < ?::timestamptz
                             order by m.assignment_id
                            """));

    private WorkLines() {}
}
