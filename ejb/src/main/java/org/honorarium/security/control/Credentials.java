package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.security.entity.SignedIn;
import org.honorarium.security.entity.TokenSecret;

/** Who is behind a session or a token, at this moment. One look-up per request, by key. */
@Dependent
public class Credentials {

    private static final String OF_USER =
            """
            select u.id, u.name, u.roles, u.all_clients, u.must_change,
                   md5(u.password_hash) as stamp, null::uuid as token
              from security.user_account u
             where u.id = ?
               and u.disabled_at is null
            """;

    private static final String OF_TOKEN =
            """
            select t.holder_id as id, coalesce(u.name, t.name) as name,
                   coalesce(u.roles, t.roles || 'SERVICE'::text) as roles,
                   coalesce(u.all_clients, t.all_clients) as all_clients,
                   coalesce(u.must_change, false) as must_change, '' as stamp, t.id as token
              from security.api_token t
              left join security.user_account u on u.id = t.holder_id and u.disabled_at is null
             where t.secret_hash = ?
               and t.revoked_at is null
               and t.expires_at > ?
               and (t.holder_id = t.id or u.id is not null)
            """;

    @Inject Sql sql;
    @Inject Clock clock;

    public Optional<SignedIn> of(UUID user) {
        return sql.first(OF_USER, Credentials::read, user);
    }

    public Optional<SignedIn> of(TokenSecret secret) {
        return sql.first(OF_TOKEN, Credentials::read, secret.hash(), clock.instant());
    }

    private static SignedIn read(Row row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        row.texts("roles").stream().map(Role::valueOf).forEach(roles::add);
        return new SignedIn(
                new Actor(row.uuid("id"), roles, row.yes("all_clients")),
                row.text("name"),
                row.yes("must_change"),
                row.text("stamp"),
                Optional.ofNullable(row.uuid("token")));
    }
}
