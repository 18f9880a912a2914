package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.control.Ends;
import org.honorarium.qualifications.entity.Ending;

/**
 * Ends what is over, and tells annotators thirty days ahead what will be. Each call does some and
 * is a transaction of its own; several servers at once never do the same one. Work that was claimed
 * with a qualification is not taken away.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Expiries {

    private static final int DAYS_AHEAD = 30;
    private static final int PORTION = 500;

    @Inject Ends ends;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The day that it is now, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public boolean isAnyDue(LocalDate today) {
        return ends.isAnyDue(today, today.plusDays(DAYS_AHEAD));
    }

    /**
     * Ends some that are over on this day, and tells their annotators.
     *
     * @return how many
     */
    public int expireSome(LocalDate today) {
        var ended = ends.expire(today, PORTION, Actor.current().id(), clock.instant());
        audit.noteEach(
                "qualifications/expired",
                "state",
                ended.stream()
                        .map(one -> new FactChange(one.qualification(), "VERIFIED", "EXPIRED"))
                        .toList());
        tell("qualifications/expired", ended);
        return ended.size();
    }

    /**
     * Tells some annotators what of theirs ends within the next days, each once.
     *
     * @return how many
     */
    public int tellSome(LocalDate today) {
        var near = ends.tell(today, today.plusDays(DAYS_AHEAD), PORTION, clock.instant());
        tell("qualifications/expires-soon", near);
        return near.size();
    }

    private void tell(String code, List<Ending> endings) {
        endings.forEach(one -> notices.tell(List.of(one.annotator()), code, one.facts()));
    }
}
