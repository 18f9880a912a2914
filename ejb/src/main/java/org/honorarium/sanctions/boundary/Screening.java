package org.honorarium.sanctions.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.PaymentDestinations;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.sanctions.control.HolderPrints;
import org.honorarium.sanctions.control.ListRows;
import org.honorarium.sanctions.control.MatchRows;
import org.honorarium.sanctions.control.MatchesTold;
import org.honorarium.sanctions.control.NamePrints;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.security.boundary.Vault;

/** Compares annotators' names with the lists, without keeping a name that it opened. */
@Stateless
@Allowed({SYSTEM, FINANCE})
public class Screening {

    private static final int AT_ONCE = 2_000;

    @Inject Annotators annotators;
    @Inject PaymentDestinations destinations;
    @Inject NamePrints prints;
    @Inject HolderPrints holders;
    @Inject MatchRows matches;
    @Inject MatchesTold told;
    @Inject ListRows lists;
    @Inject Vault vault;
    @Inject Locks locks;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Compares those whom a night is about to decide on, see {@link #screen}, and keeps with which
     * loads of which lists they are compared. A load of a list waits until this is committed, and
     * this waits for a load: nobody falls between the two.
     */
    public void beforePayouts(UUID first, UUID last) {
        locks.share("sanctions");
        screen(first, last);
        if (lists.isAny()) {
            lists.screened(ids.next(), first, last, clock.instant());
        }
    }

    /**
     * Compares those from first to last who came in, changed their particulars or gave an account
     * that names its holder since they were compared. Without a list there is nothing to compare
     * with.
     *
     * @return how many of them are newly alike
     */
    public int screen(UUID first, UUID last) {
        if (!lists.isAny()) {
            return 0;
        }
        boolean any = false;
        for (var some = prints.outdated(first, last, AT_ONCE);
                !some.isEmpty();
                some = prints.outdated(first, last, AT_ONCE)) {
            print(some);
            any = true;
        }
        for (var some = holders.missing(first, last, AT_ONCE);
                !some.isEmpty();
                some = holders.missing(first, last, AT_ONCE)) {
            printHolders(some);
            any = true;
        }
        int alike = any ? matches.match(first, last, clock.instant()) : 0;
        told.all(alike);
        return alike;
    }

    // Of somebody who was forgotten there is nothing left to compare.
    private void printHolders(List<UUID> accounts) {
        var names = destinations.holders(accounts);
        holders.print(
                accounts,
                accounts.stream()
                        .map(one -> vault.print(ListedName.plain(names.getOrDefault(one, ""))))
                        .toList(),
                clock.instant());
    }

    private void print(List<UUID> some) {
        var names = annotators.names(some);
        prints.print(
                some,
                some.stream()
                        .map(one -> vault.print(ListedName.plain(names.getOrDefault(one, ""))))
                        .toList(),
                clock.instant());
    }
}
