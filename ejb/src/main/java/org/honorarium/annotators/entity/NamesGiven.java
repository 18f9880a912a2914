package org.honorarium.annotators.entity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Said in the transaction in which annotators come in, change their name, or give an account: the
 * names under which they do. Whoever compares names does it now, and keeps none of them.
 */
public record NamesGiven(Map<UUID, Set<String>> names) {

    public NamesGiven {
        names = Map.copyOf(names);
    }
}
