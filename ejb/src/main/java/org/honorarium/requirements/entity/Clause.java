package org.honorarium.requirements.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One thing that is asked of somebody. */
public sealed interface Clause extends Requirement
        permits Clause.Qualified, Clause.Country, Clause.People {

    @Override
    default List<Requirement> parts() {
        return List.of();
    }

    /**
     * At least one valid qualification of this type, or none, that meets both conditions where they
     * are given.
     *
     * @param type the code of a qualification type
     */
    record Qualified(
            String type,
            Presence presence,
            Optional<CodeCondition> code,
            Optional<LevelCondition> level)
            implements Clause {}

    /**
     * Where somebody lives.
     *
     * @param among whether in one of these countries, or in none of them
     * @param countries ISO 3166-1, two capitals
     */
    record Country(boolean among, List<String> countries) implements Clause {

        public Country {
            countries = List.copyOf(countries);
        }
    }

    /** Only these annotators. */
    record People(Set<UUID> annotators) implements Clause {

        public People {
            annotators = Set.copyOf(annotators);
        }
    }
}
