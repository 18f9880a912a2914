package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
import org.honorarium.security.entity.User;

/** Users as administrators see them. */
@Dependent
public class UserList {

    private static final String USERS =
            """
            select u.id, u.name, u.roles, u.all_clients, u.must_change, u.locked_until,
                   u.disabled_at, u.created_at,
                   array(select a.client_id::text
                           from security.client_access a
                          where a.holder_id = u.id) as clients
              from security.user_account u
            """;

    private static final String WANTED =
            """
             where strpos(u.name, lower(?)) > 0
               and (? = '' or ? = any (u.roles))
            """;

    private static final String COUNT = "select count(*) from security.user_account u" + WANTED;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "u.name",
                    "roles", "u.roles",
                    "createdAt", "u.created_at",
                    "disabledAt", "u.disabled_at");

    @Inject Sql sql;

    public Optional<User> find(UUID user) {
        return sql.first(USERS + " where u.id = ?", UserList::read, user);
    }

    public Page<User> page(PageRequest request) {
        var name = request.filter("name");
        var role = request.filter("roles");
        var statement = USERS + WANTED + request.orderBy(COLUMNS, "u.id") + " offset ? limit ?";
        return new Page<>(
                sql.rows(
                        statement,
                        UserList::read,
                        name,
                        role,
                        role,
                        request.first(),
                        request.size()),
                sql.one(COUNT, row -> row.number("count"), name, role, role));
    }

    private static User read(Row row) throws SQLException {
        return new User(
                row.uuid("id"),
                row.text("name"),
                row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                new HashSet<>(row.texts("clients").stream().map(UUID::fromString).toList()),
                row.yes("all_clients"),
                row.yes("must_change"),
                row.instant("locked_until"),
                row.instant("disabled_at"),
                row.instant("created_at"));
    }
}
