package org.honorarium.departures.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Which register of what left the house there is.
 *
 * @param house that of this database; empty before a server named it
 * @param here the one that this server keeps; empty if it has no name
 */
public record KeptRegister(Optional<UUID> house, Optional<UUID> here) {

    /** Whether this server keeps the house's own. */
    public boolean isSame() {
        return house.isPresent() && house.equals(here);
    }
}
