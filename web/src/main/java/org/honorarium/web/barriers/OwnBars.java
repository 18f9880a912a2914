package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.Bar;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.web.access.Me;

/** Why some clients are closed to the reader, and until when; not which they are. */
@Named
@RequestScoped
public class OwnBars {

    @Inject Exposures exposures;
    @Inject Clients clients;
    @Inject Me me;

    private List<Because> list;

    /** What the reader saw, and until when it closes others to them. */
    public record Because(String client, Instant until) {}

    public List<Because> getList() {
        if (list == null) {
            list =
                    untils().entrySet().stream()
                            .map(one -> new Because(name(one.getKey()), one.getValue()))
                            .toList();
        }
        return list;
    }

    private Map<UUID, Instant> untils() {
        return exposures.ownBars().stream()
                .collect(
                        Collectors.toMap(
                                Bar::exposedTo,
                                Bar::until,
                                (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Annotators know projects, not clients. */
    private String name(UUID client) {
        return me.has("ANNOTATOR") ? "" : clients.find(client).map(Client::name).orElse("");
    }
}
