package org.honorarium.requirements.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of somebody: one {@link Clause}, or several combined. All of nothing asks for
 * nothing; any of nothing could never be met and is refused.
 */
public sealed interface Requirement
        permits Requirement.All, Requirement.Any, Requirement.Not, Clause {

    /** Nothing is asked. */
    Requirement NOTHING = new All(List.of());

    /** The parts that this is combined of; none of a clause. */
    List<Requirement> parts();

    /** Every clause, in the order in which they are read; one that comes twice is there twice. */
    default Stream<Clause> clauses() {
        return this instanceof Clause clause
                ? Stream.of(clause)
                : parts().stream().flatMap(Requirement::clauses);
    }

    /** Every part must be met. */
    record All(List<Requirement> parts) implements Requirement {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part must be met. */
    record Any(List<Requirement> parts) implements Requirement {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part must not be met. */
    record Not(Requirement part) implements Requirement {

        @Override
        public List<Requirement> parts() {
            return List.of(part);
        }
    }
}
