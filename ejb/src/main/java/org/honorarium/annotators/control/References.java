package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** The house's ids of references from outside. */
@Dependent
public class References {

    private static final String IDS =
            "select id, reference from annotators.reference where reference = any(?::text[])";

    @Inject Sql sql;

    public Map<String, UUID> ids(Collection<String> references) {
        var ids = HashMap.<String, UUID>newHashMap(references.size());
        sql.rows(IDS, row -> ids.put(row.text("reference"), row.uuid("id")), references);
        return ids;
    }
}
