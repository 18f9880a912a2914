package org.honorarium.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The list of clients, and the form in which one is made or renamed. */
@Named
@RequestScoped
public class ClientsPage {

    @Inject Clients clients;
    @Inject Ids ids;

    private Table<Client> table;
    private String id;
    private String name;

    @PostConstruct
    void open() {
        table = new Table<>(clients::page, client -> client.id().toString());
    }

    /** An empty form. Its id is made now, so that sending it twice makes one client. */
    public void begin() {
        id = ids.next().toString();
        name = "";
    }

    public void edit(Client client) {
        id = client.id().toString();
        name = client.name();
    }

    public void save() {
        var saved = clients.put(UUID.fromString(id), name);
        Say.done("client_saved", saved.name());
    }

    public Table<Client> getTable() {
        return table;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
