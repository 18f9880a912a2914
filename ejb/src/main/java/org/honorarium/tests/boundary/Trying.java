package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.tests.control.Awarding;
import org.honorarium.tests.control.PaperRows;
import org.honorarium.tests.control.PayingTries;
import org.honorarium.tests.control.ScoreRows.Due;
import org.honorarium.tests.control.Scoring;
import org.honorarium.tests.control.Standings;
import org.honorarium.tests.control.TryRows;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Result;
import org.honorarium.tests.entity.Sheet;
import org.honorarium.tests.entity.TestRejected;
import org.honorarium.tests.entity.TestStanding;
import org.honorarium.tests.entity.Try;

/**
 * The house holds the tests: it begins tries, scores what is handed in, and gives what passing
 * gives. For annotators through {@link MyTests}, since the key is not for them.
 */
@Stateless
@Allowed(SYSTEM)
public class Trying {

    @Inject Tests tests;
    @Inject TryRows tries;
    @Inject PaperRows papers;
    @Inject Scoring scoring;
    @Inject Standings standings;
    @Inject Awarding awarding;
    @Inject PayingTries paying;
    @Inject QualificationTypes types;
    @Inject Locks locks;
    @Inject Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Where the annotator stands with every test that can be taken or was. */
    public List<TestStanding> standings(UUID annotator) {
        return standings.all(annotator);
    }

    /**
     * Begins a try under this id. The same again is the same try.
     *
     * @throws TestRejected with the first reason that applies
     */
    public Sheet begin(UUID test, UUID annotator, UUID id) {
        locks.hold(one(test, annotator));
        var known = tries.find(id);
        if (known.isPresent()) {
            return sheet(own(known.get(), test, annotator));
        }
        var found = tests.get(test);
        var type = types.get(found.terms().type());
        if (type.isRetired() || !type.terms().mayBeAskedFor()) {
            throw QualificationRejected.cannotBeAskedFor(type.title());
        }
        var standing = standings.of(found, annotator);
        var now = clock.instant();
        standing.checkBegin(now);
        tries.add(made(id, standing, annotator, now));
        return sheet(tries.find(id).orElseThrow());
    }

    /**
     * Takes the answers, scores them, gives the qualification to whoever passed and pays what was
     * promised. The same answers again change nothing.
     *
     * @throws TestRejected with the first reason that applies
     */
    public Try handIn(UUID id, UUID annotator, List<Choice> answers) {
        var test = own(id, annotator).test();
        locks.hold(one(test, annotator));
        var before = own(id, annotator);
        if (before.isHandedIn()) {
            if (!before.answers().equals(answers)) {
                throw TestRejected.handedInAlready(id);
            }
            return before;
        }
        var paper = papers.paper(test, before.paper());
        paper.checkAnswers(answers);
        var now = clock.instant();
        if (!before.isTaken(now)) {
            throw TestRejected.timeRanOut(before.endsAt());
        }
        // A key that is being corrected is waited for here, and only then looked up.
        tries.handIn(id, answers, now);
        var taken = own(id, annotator);
        var key = papers.keys(test, taken.paper()).getFirst();
        var score = scoring.score(paper, key, List.of(taken), now).getFirst();
        if (score.passed()) {
            awarding.award(tests.get(test), new Due(id, annotator, score.percent()), true);
        }
        paying.pay(taken, now);
        return own(id, annotator);
    }

    /** The annotator's own try as it is asked. */
    public Sheet sheet(UUID id, UUID annotator) {
        return sheet(own(id, annotator));
    }

    /** What became of the annotator's own try; what was right only when no tries are left. */
    public Result result(UUID id, UUID annotator) {
        var taken = own(id, annotator);
        var standing = standings.of(tests.get(taken.test()), annotator);
        var shown = standing.mayKnow(clock.instant());
        return new Result(
                sheet(taken),
                shown ? papers.keys(taken.test(), taken.paper()).getFirst().rights() : List.of());
    }

    private Try made(UUID id, TestStanding standing, UUID annotator, Instant now) {
        var test = standing.test();
        return new Try(
                id,
                test.id(),
                test.terms().title(),
                test.paper(),
                annotator,
                "",
                standing.tries().size() + 1,
                random.nextLong(),
                test.terms().passPercent(),
                standing.pay(),
                now,
                now.plus(Duration.ofMinutes(test.terms().minutes())),
                null,
                List.of(),
                null,
                false,
                null);
    }

    private Sheet sheet(Try taken) {
        return Sheet.of(
                taken,
                papers.paper(taken.test(), taken.paper()),
                papers.keys(taken.test(), taken.paper()).getFirst().rights());
    }

    private Try own(UUID id, UUID annotator) {
        return tries.find(id)
                .filter(found -> found.annotator().equals(annotator))
                .orElseThrow(() -> TestRejected.tryNotFound(id));
    }

    private static Try own(Try found, UUID test, UUID annotator) {
        if (!found.annotator().equals(annotator) || !found.test().equals(test)) {
            throw TestRejected.tryNotFound(found.id());
        }
        return found;
    }

    private static String one(UUID test, UUID annotator) {
        return "tests/" + test + "/" + annotator;
    }
}
