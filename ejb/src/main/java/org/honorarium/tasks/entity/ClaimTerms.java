package org.honorarium.tasks.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.pricing.entity.Offer;

/**
 * How a project gives out its work. What was claimed keeps the terms that it was claimed under.
 *
 * @param paused whether nothing can be claimed at the moment; what is claimed goes on
 * @param minutes how long a claim lasts
 * @param openClaims how many claims one annotator may have open at once
 * @param reviewDays how long submitted work may wait for review before silence accepts it
 * @param mostEach how many of its tasks one annotator may do; null for as many as they like
 * @param mostInAll how many may be claimed in all; null for as many as there are
 * @param goldPercent how many of a hundred tasks that come next are gold
 */
public record ClaimTerms(
        boolean paused,
        int minutes,
        int openClaims,
        int reviewDays,
        Integer mostEach,
        Integer mostInAll,
        int goldPercent) {

    /** Silence accepts submitted work then at the latest, wherever it was submitted. */
    public static final Duration LONGEST_REVIEW = Duration.ofDays(21);

    /** Of a project for which nobody said anything. */
    public static final ClaimTerms DEFAULT = new ClaimTerms(false, 60, 3, 7);

    private static final int WEEK = 10_080;
    private static final int MOST_CLAIMS = 100;
    private static final int MOST_GOLD = 50;

    /**
     * @throws TaskRejected naming the first figure that is out of bounds
     */
    public ClaimTerms {
        within("minutes", minutes, WEEK);
        within("openClaims", openClaims, MOST_CLAIMS);
        within("reviewDays", reviewDays, (int) LONGEST_REVIEW.toDays());
        quota("mostEach", mostEach);
        quota("mostInAll", mostInAll);
        if (goldPercent < 0 || goldPercent > MOST_GOLD) {
            throw TaskRejected.wrong(
                    "goldPercent", Integer.toString(goldPercent), "0 to " + MOST_GOLD);
        }
    }

    /** Without quotas and gold tasks. */
    public ClaimTerms(boolean paused, int minutes, int openClaims, int reviewDays) {
        this(paused, minutes, openClaims, reviewDays, null, null, 0);
    }

    /** When a claim of that moment is over. */
    public Instant dueAt(Instant claimedAt) {
        return claimedAt.plus(Duration.ofMinutes(minutes));
    }

    /** What the price of a task looks at, were it claimed by the actor at this moment. */
    public Offer offer(
            UUID project, UUID taskType, Map<String, String> variables, Instant claimedAt) {
        var decidedBy = dueAt(claimedAt).plus(Duration.ofDays(reviewDays));
        var me = Actor.current().id();
        return new Offer(project, taskType, me, variables, claimedAt, decidedBy);
    }

    private static void quota(String what, Integer found) {
        if (found != null) {
            within(what, found, Integer.MAX_VALUE);
        }
    }

    private static void within(String what, int found, int most) {
        if (found < 1 || found > most) {
            throw TaskRejected.wrong(what, Integer.toString(found), "1 to " + most);
        }
    }
}
