package org.honorarium.sanctions.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.entity.NamesGiven;
import org.honorarium.sanctions.control.ArrivalRows;
import org.honorarium.sanctions.control.MatchesTold;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.security.boundary.Vault;

/**
 * Compares names with the lists when somebody comes in, changes their name or gives an account. Who
 * is alike is held from that moment on, and staff are told; whoever did it learns nothing.
 */
@Stateless
@Allowed({ANNOTATOR, OPERATIONS, FINANCE, ADMIN, SYSTEM})
public class Arrivals {

    @Inject ArrivalRows rows;
    @Inject MatchesTold told;
    @Inject Vault vault;
    @Inject Clock clock;

    public void compare(@Observes NamesGiven given) {
        var persons = new ArrayList<UUID>();
        var prints = new ArrayList<byte[]>();
        given.names()
                .forEach(
                        (person, names) ->
                                names.forEach(
                                        name -> {
                                            persons.add(person);
                                            prints.add(vault.print(ListedName.plain(name)));
                                        }));
        if (!persons.isEmpty()) {
            told.each(rows.compare(persons, prints, clock.instant()));
        }
    }
}
