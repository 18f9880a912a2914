package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.tasks.control.ClaimEndRows;
import org.honorarium.tasks.control.ClaimEndRows.Owned;
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.entity.Claim;

/**
 * Work whose time runs out: a reminder before, and after it a claim's place is open to others, and
 * what was asked for again is reviewed as it was submitted before.
 */
@Stateless
@Allowed(SYSTEM)
public class ClaimEnds {

    /** What was sent in the last moment still arrives. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    /** Or a quarter of a claim's time, if that is less. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /** Who has days to do something again is reminded a day before they are over. */
    private static final Duration LAST_DAY = Duration.ofDays(1);

    @Inject ClaimEndRows rows;
    @Inject ClaimRows claims;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Ends what has run out; says how many, and there may be more if it was a thousand. */
    public int expireDue() {
        var ended = rows.expire(clock.instant().minus(ON_ITS_WAY));
        ended.forEach(one -> tell(one, "tasks/expired"));
        return ended.size();
    }

    /**
     * What was asked for again in vain waits for review as it was submitted before, until it was
     * due first and no longer: asking again wins nobody time. Says how much, and there may be more
     * if it was a thousand.
     */
    public int bringBack() {
        var back = rows.bringBack(clock.instant().minus(ON_ITS_WAY));
        back.forEach(one -> tell(one, "tasks/not-done-again"));
        return back.size();
    }

    /** Reminds everybody whose time runs out soon, once. */
    public int remind() {
        var now = clock.instant();
        var due = rows.remind(now, now.plus(SOON));
        due.forEach(one -> tell(one, "tasks/ends-soon"));
        var again = rows.remindAgain(now, now.plus(LAST_DAY));
        again.forEach(one -> tell(one, "tasks/do-again-soon"));
        return due.size() + again.size();
    }

    private void tell(Owned one, String code) {
        var claim = claims.find(one.claim(), one.annotator()).orElseThrow();
        notices.tell(List.of(one.annotator()), code, facts(claim));
    }

    private static Map<String, String> facts(Claim claim) {
        return Map.of("project", claim.projectName(), "task", claim.reference());
    }
}
