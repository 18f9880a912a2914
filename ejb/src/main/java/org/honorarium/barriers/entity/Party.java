package org.honorarium.barriers.entity;

import java.util.UUID;

/**
 * Somebody who can own or be owned.
 *
 * @param name null for a client that the reader may not know
 */
public record Party(UUID id, PartyKind kind, String name) {

    /** Ourselves. */
    public static final UUID HOUSE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    public boolean isClient() {
        return kind == PartyKind.CLIENT;
    }

    /** How a reason names it. */
    public String called() {
        return name == null ? "another client" : name;
    }
}
