package org.honorarium.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.security.boundary.Users;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.web.pages.Say;

/** The form in which a user is made or changed. */
@Named
@RequestScoped
public class UserForm {

    @Inject Users users;
    @Inject UsersPage page;
    @Inject ClientChoice choice;
    @Inject Ids ids;

    private String id;
    private String name;
    private List<String> roles = List.of();
    private List<String> clients = List.of();
    private boolean allClients;

    /** An empty form. Its id is made now, so that sending it twice makes one user. */
    public void begin() {
        id = ids.next().toString();
        name = "";
        roles = List.of();
        clients = List.of();
        allClients = false;
    }

    public void edit(UUID user) {
        var known = users.find(user);
        id = known.id().toString();
        name = known.name();
        roles = known.roles().stream().map(Role::name).sorted().toList();
        clients = known.clients().stream().map(UUID::toString).toList();
        allClients = known.allClients();
    }

    public void save() {
        var wanted = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        var order = new UserOrder(UUID.fromString(id), name, wanted, clientIds(), allClients);
        page.show(users.put(order));
        Say.done("user_saved", order.name());
    }

    private Set<UUID> clientIds() {
        return new HashSet<>(choice.ids(clients));
    }

    public List<String> getChoices() {
        return List.of("OPERATIONS", "REVIEWER", "FINANCE", "ADMIN", "AUDITOR", "ANNOTATOR");
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

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public List<String> getClients() {
        return clients;
    }

    public void setClients(List<String> clients) {
        this.clients = clients;
    }

    public boolean isAllClients() {
        return allClients;
    }

    public void setAllClients(boolean allClients) {
        this.allClients = allClients;
    }
}
