package org.honorarium.tests.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some options of a question: those that are right, or those that somebody chose.
 *
 * @param options their numbers from 0, ascending, each once
 */
public record Choice(List<Integer> options) {

    public static final Choice NONE = new Choice(List.of());

    public Choice {
        options = options.stream().distinct().sorted().toList();
    }

    public static Choice of(Collection<Integer> options) {
        return new Choice(List.copyOf(options));
    }

    /** The way it is kept: "0,3". */
    public static Choice parse(String text) {
        return text.isEmpty()
                ? NONE
                : new Choice(Arrays.stream(text.split(",")).map(Integer::valueOf).toList());
    }

    public String text() {
        return options.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public boolean isNone() {
        return options.isEmpty();
    }

    public boolean has(int option) {
        return options.contains(option);
    }

    /** Whether all of it is among so many options. */
    public boolean isOf(int many) {
        return options.stream().allMatch(option -> option >= 0 && option < many);
    }
}
