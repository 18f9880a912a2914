package org.honorarium.requirements.entity;

import java.util.List;

/**
 * What a qualification must be in.
 *
 * @param values one, or several where the comparator takes them
 */
public record CodeCondition(CodeComparator comparator, List<String> values) {

    public CodeCondition {
        values = List.copyOf(values);
    }

    boolean holds(String code, Hierarchy hierarchy) {
        return switch (comparator) {
            case EQUAL -> code.equals(values.getFirst());
            case NOT_EQUAL -> !code.equals(values.getFirst());
            case IN -> values.contains(code);
            case NOT_IN -> !values.contains(code);
            case UNDER -> values.stream().anyMatch(value -> hierarchy.isUnder(code, value));
        };
    }
}
