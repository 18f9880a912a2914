package org.honorarium.imports.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the lines of a file may have. Other names are refused: a misspelled one would be passed over
 * without a word.
 *
 * @param required values that every line has
 * @param others values that it may have
 * @param object the name of its JSON object, in CSV also what its columns begin with; "" for none
 */
record LineShape(List<String> required, List<String> others, String object) {

    /** Lines with these values and no object. */
    static LineShape plain(List<String> required) {
        return new LineShape(required, List.of(), "");
    }

    boolean hasObject() {
        return !object.isEmpty();
    }

    boolean knows(String name) {
        return required.contains(name)
                || others.contains(name)
                || hasObject() && name.equals(object);
    }

    /** Whether this is a column with a part of the object. */
    boolean isPart(String column) {
        return hasObject()
                && column.startsWith(object + ".")
                && column.length() > object.length() + 1;
    }

    String names() {
        return String.join(
                ", ",
                Stream.concat(
                                Stream.of(required, others).flatMap(List::stream),
                                Stream.of(object).filter(name -> hasObject()))
                        .toList());
    }
}
