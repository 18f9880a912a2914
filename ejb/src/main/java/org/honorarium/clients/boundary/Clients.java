package org.honorarium.clients.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.clients.control.ClientPages;
import org.honorarium.clients.entity.Client;
import org.honorarium.clients.entity.ClientRejected;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;

/** The clients. Each reader sees only those that the database shows to them. */
@Stateless
@Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
public class Clients {

    @Inject Sql sql;
    @Inject ClientPages pages;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes a client, or gives it another name. The same again changes nothing.
     *
     * @throws ClientRejected if the name cannot be, or is taken
     */
    @Allowed({ADMIN, SYSTEM})
    public Client put(UUID id, String name) {
        // Two first attempts at one client must not both find nothing.
        locks.hold("clients");
        checkName(id, Client.checked(name));
        var client = sql.entities().find(Client.class, id);
        if (client == null) {
            return make(id, name);
        }
        if (!client.isCalled(name)) {
            rename(client, name);
        }
        return client;
    }

    public Optional<Client> find(UUID client) {
        return Optional.ofNullable(sql.entities().find(Client.class, client));
    }

    /** All of them, by name. */
    public List<Client> list() {
        return sql.entities().createNamedQuery(Client.ALL, Client.class).getResultList();
    }

    /** Sorts by name or createdAt, filters by a part of the name. */
    public Page<Client> page(PageRequest request) {
        return pages.of(request);
    }

    private Client make(UUID id, String name) {
        var client = new Client(id, name, clock.instant());
        sql.entities().persist(client);
        audit.note("clients/created", id, Map.of(), Map.of("name", client.name()));
        return client;
    }

    private void rename(Client client, String name) {
        var before = Map.of("name", client.name());
        client.rename(name);
        audit.note("clients/renamed", client.id(), before, Map.of("name", client.name()));
    }

    private void checkName(UUID id, String name) {
        sql.entities()
                .createNamedQuery(Client.OF_NAME, Client.class)
                .setParameter("name", name)
                .getResultStream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw ClientRejected.nameTaken(name, other.id());
                        });
    }
}
