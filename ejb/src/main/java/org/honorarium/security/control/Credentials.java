package org.honorarium.security.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.database.boundary.SqlFailed;
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

    private static final String OF_TOKEN = "select * from security.comes_with(?, ?)";

    @Resource(lookup = "jdbc/honorarium")
    DataSource source;

    @Inject Sql sql;
    @Inject Clock clock;

    public Optional<SignedIn> of(UUID user) {
        return sql.first(OF_USER, Credentials::read, user);
    }

    /** In a statement of its own, outside of any transaction: every request begins with it. */
    public Optional<SignedIn> of(TokenSecret secret) {
        try (var connection = source.getConnection()) {
            return Sql.on(connection)
                    .first(OF_TOKEN, Credentials::read, secret.hash(), clock.instant());
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
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
