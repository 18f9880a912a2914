package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** The prints of annotators' names. */
@Dependent
public class NamePrints {

    private static final String OUTDATED =
            """
            select a.annotator_id
              from annotators.particulars_print a
              left join sanctions.name_print n on n.annotator_id = a.annotator_id
             where a.annotator_id between ? and ? and n.made_of is distinct from a.print
             order by a.annotator_id
             limit ?
            """;

    private static final String PRINT =
            """
            insert into sanctions.name_print (annotator_id, print, made_of, made_at)
            select g.annotator_id, g.print, a.print, ?
              from unnest(?::uuid[], ?::bytea[]) as g (annotator_id, print)
              join annotators.particulars_print a on a.annotator_id = g.annotator_id
                on conflict (annotator_id) do update
               set print = excluded.print, made_of = excluded.made_of, made_at = excluded.made_at
            """;

    @Inject Sql sql;

    /** Those who came in or changed their particulars since their print was made. */
    public List<UUID> outdated(UUID first, UUID last, int most) {
        return sql.rows(OUTDATED, row -> row.uuid("annotator_id"), first, last, most);
    }

    public void print(List<UUID> annotators, List<byte[]> prints, Instant now) {
        sql.change(PRINT, now, annotators, prints);
    }
}
