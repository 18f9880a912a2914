package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.security.entity.ApiToken;
import org.honorarium.security.entity.TokenSecret;

/** Tokens as they are stored: without their secrets. */
@Dependent
public class StoredTokens {

    private static final String ADD =
            """
            insert into security.api_token
                (id, holder_id, name, secret_hash, roles, all_clients, created_by, created_at,
                 expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TOKENS =
            """
            select t.id, t.holder_id, t.name, t.roles, t.all_clients, t.created_by, t.created_at,
                   t.expires_at, t.revoked_at,
                   array(select a.client_id::text
                           from security.client_access a
                          where a.holder_id = t.id) as clients
              from security.api_token t
            """;

    private static final String SERVICES =
            """
             where t.holder_id = t.id
               and strpos(lower(t.name), lower(?)) > 0
            """;

    private static final String COUNT = "select count(*) from security.api_token t" + SERVICES;

    private static final String REVOKE =
            """
            update security.api_token
               set revoked_at = ?
             where id = ? and revoked_at is null
            """;

    private static final String REVOKE_OF_USER =
            """
            update security.api_token
               set revoked_at = ?
             where holder_id = ? and revoked_at is null
            """;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "t.name",
                    "createdAt", "t.created_at",
                    "expiresAt", "t.expires_at",
                    "revokedAt", "t.revoked_at");

    @Inject Sql sql;

    public void add(ApiToken token, TokenSecret secret) {
        sql.change(
                ADD,
                token.id(),
                token.holder(),
                token.name(),
                secret.hash(),
                token.scopes().stream().map(Role::name).toList(),
                token.allClients(),
                token.createdBy(),
                token.createdAt(),
                token.expiresAt());
    }

    public Optional<ApiToken> find(UUID token) {
        return sql.first(TOKENS + " where t.id = ?", StoredTokens::read, token);
    }

    /** The service tokens; personal ones come and go with each sign-in. */
    public Page<ApiToken> services(PageRequest request) {
        var name = request.filter("name");
        var statement = TOKENS + SERVICES + request.orderBy(COLUMNS, "t.id") + " offset ? limit ?";
        return new Page<>(
                sql.rows(statement, StoredTokens::read, name, request.first(), request.size()),
                sql.one(COUNT, row -> row.number("count"), name));
    }

    public boolean revoke(UUID token, Instant at) {
        return sql.change(REVOKE, at, token) == 1;
    }

    public void revokeOf(UUID user, Instant at) {
        sql.change(REVOKE_OF_USER, at, user);
    }

    private static ApiToken read(Row row) throws SQLException {
        return new ApiToken(
                row.uuid("id"),
                row.uuid("holder_id"),
                row.text("name"),
                row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                new HashSet<>(row.texts("clients").stream().map(UUID::fromString).toList()),
                row.yes("all_clients"),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("revoked_at"));
    }
}
