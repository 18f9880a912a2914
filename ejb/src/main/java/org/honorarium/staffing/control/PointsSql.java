package org.honorarium.staffing.control;

import java.util.List;

/** The points of {@link org.honorarium.staffing.entity.Points}, for a row {@code m} of people. */
final class PointsSql {

    private static final String TEXT =
            """
            least(40, coalesce((
                select round(coalesce(max(v.level) filter (where v.type = ?), max(v.level)) * 0.4)
                  from qualifications.valid v
                 where v.annotator_id = m.annotator_id and v.code = ''
                   and v.type_id = any (?::uuid[])), 0))::integer as quality,
            least(30, coalesce((
                select floor(sum(v.level) / 10)
                  from qualifications.valid v
                 where v.annotator_id = m.annotator_id and v.type_id = any (?::uuid[])
                   and v.code in (select t.task_type_id::text from projects.task_type_reference t
                                   where t.project_id = ?)), 0))::integer as experience,
            least(20, coalesce((
                select sum(h.ends - h.begins) / 120
                  from staffing.hours h where h.annotator_id = m.annotator_id), 0))::integer as hours,
            case when exists (select from qualifications.valid v
                               where v.annotator_id = m.annotator_id and v.type_id = any (?::uuid[])
                                 and v.valid_until < (now() at time zone 'UTC')::date + 31)
                 then 0 else 10 end as lasting
            """;

    private final List<Object> parameters;

    PointsSql(Known known) {
        parameters =
                List.of(
                        Known.RECENTLY_ACCEPTED,
                        known.ids(List.of(Known.RECENTLY_ACCEPTED, Known.EVER_ACCEPTED)),
                        known.ids(List.of(Known.EXPERIENCE)),
                        known.project(),
                        known.ids(known.looked()));
    }

    String text() {
        return TEXT;
    }

    List<Object> parameters() {
        return parameters;
    }
}
