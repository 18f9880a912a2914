package org.honorarium.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.security.boundary.Users;
import org.honorarium.security.entity.Invitation;
import org.honorarium.security.entity.User;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;
import org.primefaces.PrimeFaces;

/** The list of users, and what can be done to one of them. */
@Named
@RequestScoped
public class UsersPage {

    @Inject Users users;

    private Table<User> table;
    private Invitation invitation;

    @PostConstruct
    void open() {
        table = new Table<>(users::page, user -> user.id().toString());
    }

    public Table<User> getTable() {
        return table;
    }

    public Invitation getInvitation() {
        return invitation;
    }

    /** Just made, to be shown now or never. */
    public String getOneTimePassword() {
        return invitation.oneTimePassword().orElseThrow();
    }

    void show(Invitation made) {
        if (made.oneTimePassword().isPresent()) {
            invitation = made;
            PrimeFaces.current().ajax().addCallbackParam("made", true);
        }
    }

    public void reset(UUID user) {
        show(users.reset(user));
    }

    public void disable(UUID user) {
        users.disable(user);
        Say.done("user_disabled");
    }

    public void enable(UUID user) {
        users.enable(user);
        Say.done("user_enabled");
    }
}
