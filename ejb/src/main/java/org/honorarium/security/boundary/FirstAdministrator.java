package org.honorarium.security.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.AtStart;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.security.entity.UserOrder;

/**
 * In an empty house, makes the user {@code administrator} with a one-time password from the
 * environment. There is no default password.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    private static final Logger LOGGER = System.getLogger(FirstAdministrator.class.getName());
    private static final String SETTING = "HONORARIUM_FIRST_PASSWORD";

    @Inject Admissions admissions;
    @Inject Ids ids;

    @PostConstruct
    void make() {
        AtStart.run(() -> Actor.SYSTEM.run(this::makeIfNobodyIsThere));
    }

    private void makeIfNobodyIsThere() {
        if (!admissions.isAnybodyThere()) {
            admit(System.getenv(SETTING));
        }
    }

    private void admit(String password) {
        if (password == null || password.isBlank()) {
            LOGGER.log(
                    Level.WARNING,
                    "Nobody can sign in: there is no user yet, and " + SETTING + " is not set.");
            return;
        }
        var order = new UserOrder(ids.next(), "administrator", Set.of(Role.ADMIN), Set.of(), false);
        // Two servers starting at once: the name is unique, the second one adds nobody.
        admissions.admit(List.of(order), password, true);
    }
}
