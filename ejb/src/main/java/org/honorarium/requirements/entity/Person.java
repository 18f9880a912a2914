package org.honorarium.requirements.entity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An annotator as far as requirements look at them.
 *
 * @param held the valid qualifications
 */
public record Person(UUID annotator, String country, List<Held> held) {

    public Person {
        held = List.copyOf(held);
    }

    Stream<Held> held(String type) {
        return held.stream().filter(one -> one.type().equals(type));
    }
}
