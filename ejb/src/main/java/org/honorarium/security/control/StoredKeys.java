package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.honorarium.database.boundary.Sql;

/** The wrapped keys as they are stored. */
@Dependent
public class StoredKeys {

    private static final String ADD =
            """
            insert into security.person_key (person_id, wrapped_key)
            select * from unnest(?::uuid[], ?::bytea[])
            """;

    private static final String OF =
            """
            select person_id, wrapped_key
              from security.person_key
             where person_id = any (?::uuid[])
            """;

    private static final String DESTROY = "delete from security.person_key where person_id = ?";

    @Inject Sql sql;

    public void add(Map<UUID, byte[]> wrapped) {
        sql.change(ADD, wrapped.keySet(), wrapped.values());
    }

    public void each(Collection<UUID> persons, BiConsumer<UUID, byte[]> taker) {
        sql.each(
                OF,
                row -> Map.entry(row.uuid("person_id"), row.bytes("wrapped_key")),
                key -> taker.accept(key.getKey(), key.getValue()),
                persons);
    }

    public boolean destroy(UUID person) {
        return sql.change(DESTROY, person) == 1;
    }
}
