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
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.control.ClaimRows.Owned;
import org.honorarium.tasks.entity.Claim;

/** Claims whose time runs out: a reminder before, and after it the place is open to others. */
@Stateless
@Allowed(SYSTEM)
public class ClaimEnds {

    /** What was sent in the last moment still arrives. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofMinutes(10);

    @Inject ClaimRows rows;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Ends what has run out; says how many, and there may be more if it was a thousand. */
    public int expireDue() {
        var ended = rows.expire(clock.instant().minus(ON_ITS_WAY));
        ended.forEach(one -> tell(one, "tasks/expired"));
        return ended.size();
    }

    /** Reminds everybody whose time runs out soon, once. */
    public int remind() {
        var now = clock.instant();
        var due = rows.remind(now, now.plus(SOON));
        due.forEach(one -> tell(one, "tasks/ends-soon"));
        return due.size();
    }

    private void tell(Owned one, String code) {
        var claim = rows.find(one.claim(), one.annotator()).orElseThrow();
        notices.tell(List.of(one.annotator()), code, facts(claim));
    }

    private static Map<String, String> facts(Claim claim) {
        return Map.of("project", claim.projectName(), "task", claim.reference());
    }
}
