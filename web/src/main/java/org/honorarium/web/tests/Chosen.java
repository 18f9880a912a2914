package org.honorarium.web.tests;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.tests.entity.Choice;

/** What was chosen in the fields of a form, one field for each question. */
final class Chosen {

    private Chosen() {}

    /** The choices of so many questions; a field that is not there chose nothing. */
    static List<Choice> of(Map<Integer, Object> fields, int questions) {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(place -> choice(fields.get(place)))
                .toList();
    }

    /** What the fields show at first. */
    static String[] texts(Choice choice) {
        return choice.options().stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Choice choice(Object chosen) {
        return Choice.of(values(chosen).map(Object::toString).map(Integer::valueOf).toList());
    }

    private static Stream<?> values(Object chosen) {
        if (chosen instanceof Object[] several) {
            return Arrays.stream(several);
        }
        if (chosen instanceof Collection<?> several) {
            return several.stream();
        }
        return chosen == null || chosen.toString().isEmpty() ? Stream.of() : Stream.of(chosen);
    }
}
