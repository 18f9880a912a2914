package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.control.TermsRows.Standing;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.Wanted;

/** All that a claim looks at, and the claim itself where nothing speaks against it: asked once. */
@Dependent
public class ClaimLook {

    private static final String LOOK =
            """
            select known, is_open, payer_id, project_name, has_terms, paused, minutes, open_claims, review_days,
                   most_each, most_in_all, gold_percent, open, taken, taken_in_all, lacking::text[] as lacking,
                   was_tried, task_id, task_type_id, reference, title, names, contents, version_id, currency,
                   time_zone, cut_off, pays_since, pay_days, announced
              from tasks.look_and_claim(?, ?, ?, ?::uuid, ?::uuid, ?, ?)
            """;

    @Inject Sql sql;

    /** The actor's other claims wait until the transaction ends. */
    public Found look(UUID claim, UUID key, Wanted wanted, Instant at) {
        return sql.one(
                LOOK,
                ClaimLook::read,
                claim,
                wanted.project(),
                key.toString(),
                wanted.taskType().orElse(null),
                wanted.task().orElse(null),
                wanted.shown().isPresent(),
                at);
    }

    private static Found read(Row row) throws SQLException {
        return new Found(
                Optional.ofNullable(row.uuid("known")),
                row.yes("is_open") ? Optional.of(ready(row)) : Optional.empty(),
                row.yes("was_tried"),
                PlaceRows.read(row));
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
     * @param wasTried whether a claim was made if there was a place; not where anything that was
     *     looked at speaks against it, or a gold task might be drawn at another price than was
     *     shown
     * @param place which they claimed; empty if none was free, or nothing was tried
     */
    public record Found(
            Optional<UUID> known,
            Optional<Ready> ready,
            boolean wasTried,
            Optional<HeldPlace> place) {}

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
