package org.honorarium.security.entity;

import java.util.UUID;

/** What was stored cannot be opened: another key, another person, or somebody changed it. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(UUID person) {
        super("What is stored for " + person + " does not open with the key we have.");
    }
}
