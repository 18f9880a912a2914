package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.honorarium.barriers.entity.Barrier;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** The barriers in force. */
@Dependent
public class BarrierRows {

    private static final String SELECT =
            """
            select b.left_id, l.name as left_name, b.right_id, r.name as right_name, b.cooling_days, b.since,
                   (select count(distinct x.person_id) from barriers.exposure x
                     where x.client_id = b.left_id and x.way <> 'AUDITED'
                       and x.last_at + b.cooling_days * interval '1 day' > now()
                       and exists (select from barriers.exposure y
                                    where y.person_id = x.person_id and y.client_id = b.right_id
                                      and y.way <> 'AUDITED'
                                      and y.last_at + b.cooling_days * interval '1 day' > now()))
                       as both_sides
              from barriers.barrier b
              left join clients.name l on l.client_id = b.left_id
              left join clients.name r on r.client_id = b.right_id
            """;

    private static final String ALL = SELECT + " order by l.name, r.name, b.left_id, b.right_id";

    private static final String BETWEEN = SELECT + " where b.left_id = ? and b.right_id = ?";

    private static final String SIDES = "select left_id, right_id from barriers.barrier";

    @Inject Sql sql;

    public List<Barrier> all() {
        return sql.rows(ALL, BarrierRows::read);
    }

    public Optional<Barrier> between(Sides sides) {
        return sql.first(BETWEEN, BarrierRows::read, sides.left(), sides.right());
    }

    public List<Sides> sides() {
        return sql.rows(SIDES, row -> new Sides(row.uuid("left_id"), row.uuid("right_id")));
    }

    private static Barrier read(Row row) throws SQLException {
        return new Barrier(
                new Sides(row.uuid("left_id"), row.uuid("right_id")),
                row.text("left_name"),
                row.text("right_name"),
                Math.toIntExact(row.number("cooling_days")),
                row.instant("since"),
                row.number("both_sides"));
    }
}
