package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.requirements.entity.Requirement;

/** The masks of some annotators, and what the database itself says about them. */
@Dependent
public class MaskRows {

    private static final String OF =
            """
            with found as (%s)
            select * from (
                select a.annotator_id, %s as mask
                  from annotators.residence a
                  left join found f on f.annotator_id = a.annotator_id
                 where a.annotator_id = any (?::uuid[])) masked
            """;

    private static final String MEETING =
            """
            select person from unnest(?::uuid[]) as person where requirements.met(?, 0, person)
            """;

    @Inject Sql sql;

    public Matching matching(Requirement requirement, Catalogue catalogue) {
        return new MaskSql(requirement, catalogue).matching();
    }

    public Map<UUID, Integer> of(Matching matching, Collection<UUID> annotators) {
        var parameters = new ArrayList<Object>(matching.foundParameters());
        parameters.addAll(matching.maskParameters());
        parameters.add(annotators);
        var masks = new HashMap<UUID, Integer>();
        sql.rows(
                OF.formatted(matching.found(), matching.mask()),
                row -> masks.put(row.uuid("annotator_id"), (int) row.number("mask")),
                parameters.toArray());
        return masks;
    }

    public Set<UUID> meeting(UUID requirement, Collection<UUID> annotators) {
        return new HashSet<>(sql.rows(MEETING, row -> row.uuid("person"), annotators, requirement));
    }
}
