package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/** Work and the decisions on it, and who did what. */
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
                            """));

    private WorkLines() {}
}
