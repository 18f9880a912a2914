package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeOrigin;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.ProposedBarrier;
import org.honorarium.barriers.entity.Shareholdings;
import org.honorarium.barriers.entity.WhoOwnsWhom;
import org.honorarium.ids.boundary.Ids;

/** Asks for the barriers that follow from who owns whom, in the name of whoever made it so. */
@Dependent
public class Proposing {

    private static final int LONGEST_REASON = 1_000;

    @Inject PartyRows parties;
    @Inject LinkRows links;
    @Inject BarrierRows barriers;
    @Inject ChangeRows changes;
    @Inject SettingsRow settings;
    @Inject Ids ids;
    @Inject Clock clock;

    public WhoOwnsWhom whoOwnsWhom() {
        var holdings = new Shareholdings(links.shares(), settings.read().threshold());
        return new WhoOwnsWhom(parties.all(), holdings, barriers.sides());
    }

    /** What follows and neither waits nor was refused before. */
    public List<ProposedBarrier> fresh(WhoOwnsWhom who) {
        var refused = changes.refused();
        return who.proposals().stream()
                .filter(one -> !refused.contains(one.sides()))
                .filter(one -> changes.waiting(one.sides()).isEmpty())
                .toList();
    }

    /**
     * @return how many were asked for
     */
    public int ask() {
        var proposed = fresh(whoOwnsWhom());
        var days = settings.read().coolingDays();
        for (var one : proposed) {
            var reason =
                    one.reason().length() > LONGEST_REASON
                            ? one.reason().substring(0, LONGEST_REASON)
                            : one.reason();
            changes.ask(
                    ids.next(),
                    ChangeOrigin.OWNERSHIP,
                    new ChangeTerms(ChangeKind.DRAW, one.sides(), days, reason),
                    Actor.current().id(),
                    clock.instant());
        }
        return proposed.size();
    }
}
