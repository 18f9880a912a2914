package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.tests.control.PaperRows;
import org.honorarium.tests.control.Scoring;
import org.honorarium.tests.control.TryRows;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.TestRejected;

/**
 * A wrong key is corrected by a newer one, and every try of the paper is scored again, beside its
 * old scores. Who passes now gets the qualification right after, see {@link Awards}.
 */
@Stateless
@Allowed(OPERATIONS)
public class KeyCorrections {

    @Inject Tests tests;
    @Inject PaperRows papers;
    @Inject TryRows tries;
    @Inject Scoring scoring;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes the next key of what the test asks now. The same again changes nothing.
     *
     * @param number of the key, one more than the newest
     * @return how many tries were scored again
     * @throws TestRejected with the first reason that applies
     */
    public int correct(UUID id, int number, List<Choice> rights, String reason) {
        locks.hold("tests/" + id);
        var test = tests.get(id);
        var newest = papers.keys(id, test.paper()).getFirst();
        if (newest.number() == number && newest.rights().equals(rights)) {
            return 0;
        }
        if (newest.number() + 1 != number) {
            throw TestRejected.keyIsNotNext(number, newest.number());
        }
        if (newest.rights().equals(rights)) {
            throw TestRejected.keyUnchanged();
        }
        if (reason == null || reason.isBlank()) {
            throw TestRejected.reasonMissing();
        }
        var paper = papers.paper(id, test.paper());
        paper.checkKey(rights);
        var now = clock.instant();
        var me = Actor.current().id();
        var key = new KeyVersion(number, rights, reason.strip(), me, "", now);
        // From here on what is handed in waits for this key; only then are the tries looked for.
        papers.addKey(id, test.paper(), key);
        var scored = scoring.score(paper, key, tries.handedIn(id, test.paper()), now);
        note(test, newest, key, scored.size());
        return scored.size();
    }

    private void note(QualifyingTest test, KeyVersion before, KeyVersion after, int scored) {
        audit.note(
                "tests/key-corrected",
                test.id(),
                Map.of("key", words(before)),
                Map.of(
                        "key", words(after),
                        "reason", after.reason(),
                        "scoredAgain", String.valueOf(scored)));
    }

    private static String words(KeyVersion key) {
        return key.rights().stream().map(Choice::text).collect(Collectors.joining(" / "));
    }
}
