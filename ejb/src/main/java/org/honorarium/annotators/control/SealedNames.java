package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What is personal about some annotators, still sealed. */
@Dependent
public class SealedNames {

    private static final String OF =
            "select id, personal from annotators.annotator where id = any(?::uuid[])";

    @Inject Sql sql;

    public Map<UUID, byte[]> of(Collection<UUID> annotators) {
        var sealed = HashMap.<UUID, byte[]>newHashMap(annotators.size());
        sql.rows(OF, row -> sealed.put(row.uuid("id"), row.bytes("personal")), annotators);
        return sealed;
    }
}
