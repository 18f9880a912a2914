package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;

/** Looks whether the annotators whom a requirement names are there. */
@Dependent
public class NamedPeople {

    private static final String KNOWN =
            "select annotator_id from annotators.residence where annotator_id = any (?::uuid[])";

    @Inject Sql sql;

    public void check(Requirement requirement) {
        var named = new HashSet<UUID>();
        requirement
                .clauses()
                .filter(Clause.People.class::isInstance)
                .forEach(clause -> named.addAll(((Clause.People) clause).annotators()));
        if (!named.isEmpty()) {
            named.removeAll(Set.copyOf(sql.rows(KNOWN, row -> row.uuid("annotator_id"), named)));
            named.stream()
                    .findFirst()
                    .ifPresent(
                            unknown -> {
                                throw RequirementRejected.unknownPeople(
                                        "people", unknown.toString());
                            });
        }
    }
}
