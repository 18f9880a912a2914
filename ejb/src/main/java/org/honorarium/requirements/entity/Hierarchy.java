package org.honorarium.requirements.entity;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.honorarium.qualifications.entity.QualificationKind;

/**
 * Which codes of one qualification type count as which. A field of study is part of every field
 * whose code its own begins with; languages and jurisdictions are below what stands before a
 * hyphen; and the house itself may say that one code includes another.
 *
 * @param separator what ends a code when another one continues it; empty for fields of study
 * @param included what the house said: the codes that include a code
 */
public record Hierarchy(String separator, Map<String, Set<String>> included) {

    public Hierarchy {
        included = Map.copyOf(included);
    }

    public static Hierarchy of(QualificationKind kind, Map<String, Set<String>> included) {
        return new Hierarchy(kind == QualificationKind.DEGREE ? "" : "-", included);
    }

    /** Whether somebody who has this code has what is asked for. */
    public boolean isUnder(String code, String wanted) {
        return within(wanted).stream()
                .anyMatch(part -> (code + separator).startsWith(part + separator));
    }

    /** What is asked for, and all codes that include it. */
    public Set<String> within(String wanted) {
        var found = new LinkedHashSet<>(List.of(wanted));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var code : included.getOrDefault(open.remove(), Set.of())) {
                if (found.add(code)) {
                    open.add(code);
                }
            }
        }
        return found;
    }
}
