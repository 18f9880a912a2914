package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.entity.ExposedOnBothSides;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.database.boundary.Sql;

/** Whom a barrier with so many cooling-off days would bar. */
@Dependent
public class ExposedPeople {

    private static final String EXPOSED =
            """
            select count(distinct person_id) as n from barriers.exposure
             where client_id = ? and way <> 'AUDITED' and last_at + ? * interval '1 day' > now()
            """;

    private static final String BOTH =
            """
            select x.person_id, coalesce(a.reference, n.name) as name, x.last_at as last_left,
                   y.last_at as last_right
              from (select person_id, max(last_at) as last_at from barriers.exposure
                     where client_id = ? and way <> 'AUDITED' group by person_id) x
              join (select person_id, max(last_at) as last_at from barriers.exposure
                     where client_id = ? and way <> 'AUDITED' group by person_id) y
                on y.person_id = x.person_id
              left join annotators.reference a on a.id = x.person_id
              left join security.name n on n.id = x.person_id
             where x.last_at + ? * interval '1 day' > now()
               and y.last_at + ? * interval '1 day' > now()
             order by name, x.person_id limit 1000
            """;

    @Inject Sql sql;

    /** How many are exposed to this client, and so barred from the other side. */
    public long exposedTo(UUID client, int coolingDays) {
        return sql.one(EXPOSED, row -> row.number("n"), client, coolingDays);
    }

    public List<ExposedOnBothSides> bothSides(Sides sides, int coolingDays) {
        return sql.rows(
                BOTH,
                row ->
                        new ExposedOnBothSides(
                                row.uuid("person_id"),
                                row.text("name"),
                                row.instant("last_left"),
                                row.instant("last_right")),
                sides.left(),
                sides.right(),
                coolingDays,
                coolingDays);
    }
}
