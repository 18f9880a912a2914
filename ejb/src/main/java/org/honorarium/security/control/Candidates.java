package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.security.entity.Candidate;
import org.honorarium.security.entity.PasswordHash;

/**
 * Users at the door. Each is read under a lock that is held until the attempt was counted, so that
 * a thousand guesses at once are still counted one by one.
 */
@Dependent
public class Candidates {

    private static final String BY_NAME =
            """
            select id, name, password_hash, failed_attempts, locked_until,
                   disabled_at is not null as disabled
              from security.user_account
             where name = ?
               for update
            """;

    private static final String BY_ID = BY_NAME.replace("name = ?", "id = ?");

    private static final String COUNT =
            """
            update security.user_account
               set failed_attempts = ?, locked_until = ?
             where id = ?
            """;

    @Inject Sql sql;

    public Optional<Candidate> named(String name) {
        return sql.first(BY_NAME, Candidates::read, name);
    }

    public Optional<Candidate> of(UUID user) {
        return sql.first(BY_ID, Candidates::read, user);
    }

    /**
     * @param lockedUntil null for not at all
     */
    public void count(Candidate candidate, int failures, Instant lockedUntil) {
        sql.change(COUNT, failures, lockedUntil, candidate.id());
    }

    private static Candidate read(Row row) throws java.sql.SQLException {
        return new Candidate(
                row.uuid("id"),
                row.text("name"),
                new PasswordHash(row.text("password_hash")),
                (int) row.number("failed_attempts"),
                row.instant("locked_until"),
                row.yes("disabled"));
    }
}
