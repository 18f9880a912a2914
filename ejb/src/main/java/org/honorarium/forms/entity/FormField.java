package org.honorarium.forms.entity;

import java.util.List;

/**
 * One field of a form.
 *
 * @param sources the variables of the task that it shows
 */
public record FormField(String name, FieldKind kind, List<String> sources) {
    public FormField {
        sources = List.copyOf(sources);
    }
}
