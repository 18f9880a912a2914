package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Which clients a user or a service token was given. */
@Dependent
public class ClientAccess {

    private static final String TAKE_AWAY =
            """
            delete from security.client_access
             where holder_id = ?
               and client_id <> all (?::uuid[])
            """;

    private static final String GIVE =
            """
            insert into security.client_access (holder_id, client_id)
            select ?, unnest(?::uuid[])
            on conflict do nothing
            """;

    @Inject Sql sql;

    /** These and no others. */
    public void give(UUID holder, Collection<UUID> clients) {
        sql.change(TAKE_AWAY, holder, clients);
        sql.change(GIVE, holder, clients);
    }
}
