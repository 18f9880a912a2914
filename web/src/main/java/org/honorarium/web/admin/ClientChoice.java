package org.honorarium.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;

/** The clients from which an administrator chooses whose work somebody may see. */
@Named
@RequestScoped
public class ClientChoice {

    @Inject Clients clients;

    private List<Client> known;

    public List<Client> getAll() {
        if (known == null) {
            known = clients.list();
        }
        return known;
    }

    /** The names of these clients, as one text. */
    public String names(Collection<UUID> chosen) {
        return getAll().stream()
                .filter(client -> chosen.contains(client.id()))
                .map(Client::name)
                .collect(Collectors.joining(", "));
    }

    List<UUID> ids(Collection<String> chosen) {
        return chosen.stream().map(UUID::fromString).toList();
    }
}
