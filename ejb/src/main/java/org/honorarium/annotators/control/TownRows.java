package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Of whom it is not known yet whether banks could read their town. */
@Dependent
public class TownRows {

    private static final String UNKNOWN =
            """
            select id, personal from annotators.annotator
             where town_latin is null order by id limit ? for update skip locked
            """;

    private static final String KNOW =
            """
            update annotators.annotator a set town_latin = n.latin
              from unnest(?::uuid[], ?::boolean[]) n (id, latin)
             where a.id = n.id and a.town_latin is null
            """;

    @Inject Sql sql;

    /** Their particulars, still sealed. */
    public Map<UUID, byte[]> unknown(int most) {
        var sealed = new HashMap<UUID, byte[]>();
        sql.rows(UNKNOWN, row -> sealed.put(row.uuid("id"), row.bytes("personal")), most);
        return sealed;
    }

    public void know(List<UUID> annotators, List<String> latin) {
        sql.change(KNOW, annotators, latin);
    }
}
