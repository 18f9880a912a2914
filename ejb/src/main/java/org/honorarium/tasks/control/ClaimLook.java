package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.control.TermsRows.Standing;
import org.honorarium.tasks.entity.ClaimTerms;

/** All that a claim looks at, asked once. */
@Dependent
public class ClaimLook {

    private static final String BEFORE =
            """
            select known, is_open, payer_id, project_name, has_terms, paused, minutes, open_claims, review_days,
                   most_each, most_in_all, gold_percent, open, taken, taken_in_all, lacking::text[] as lacking
              from tasks.before_claim(?, ?)
            """;

    @Inject Sql sql;

    /** The actor's other claims wait until the transaction ends. */
    public Found before(UUID project, String called) {
        return sql.one(BEFORE, ClaimLook::read, project, called);
    }

    private static Found read(Row row) throws SQLException {
        var known = Optional.ofNullable(row.uuid("known"));
        return new Found(known, row.yes("is_open") ? Optional.of(ready(row)) : Optional.empty());
    }

    private static Ready ready(Row row) throws SQLException {
        return new Ready(
                row.uuid("payer_id"),
                row.text("project_name"),
                row.yes("has_terms") ? TermsRows.read(row) : ClaimTerms.DEFAULT,
                TermsRows.standing(true, row),
                row.texts("lacking").stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    /**
     * @param known the actor's claim that they called so before
     * @param ready empty if somebody has to be asked who knows more: perhaps they do not work in
     *     the project, or its content is confidential or closed to them
     */
    public record Found(Optional<UUID> known, Optional<Ready> ready) {}

    /**
     * Somebody in front of a project of theirs that is not confidential.
     *
     * @param lacking which requirements they do not meet: the project itself, or task types of it
     */
    public record Ready(
            UUID payer,
            String projectName,
            ClaimTerms terms,
            Standing standing,
            Set<UUID> lacking) {}
}
