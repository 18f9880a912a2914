package org.honorarium.database.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Named facts about many things side by side, as a statement takes them: for each fact the number
 * of its thing, from one, its name and its value.
 */
public record FactColumns(List<Long> things, List<String> names, List<String> values) {

    public static FactColumns of(Collection<Map<String, String>> all) {
        var columns = new FactColumns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long thing = 0;
        for (var facts : all) {
            thing++;
            for (var fact : facts.entrySet()) {
                columns.things.add(thing);
                columns.names.add(fact.getKey());
                columns.values.add(fact.getValue());
            }
        }
        return columns;
    }
}
