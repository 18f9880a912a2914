package org.honorarium.pricing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.honorarium.pricing.entity.CardVersion;

/**
 * Versions of rate cards that were read before. A version never changes, so it need not be read
 * again; who may see it is asked of the database before, by its id.
 */
@ApplicationScoped
public class KnownCards {

    private static final int MOST = 2_000;

    private final Map<UUID, CardVersion> known = new ConcurrentHashMap<>();

    @Inject CardRows rows;

    /** A version that the actor was just shown the id of. */
    public CardVersion get(UUID version) {
        var found = known.get(version);
        return found == null ? read(version) : found;
    }

    private CardVersion read(UUID version) {
        var read = rows.byId(List.of(version)).getFirst();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(version, read);
        return read;
    }
}
