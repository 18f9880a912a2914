package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.tests.control.PaperRows;
import org.honorarium.tests.control.TermsCheck;
import org.honorarium.tests.control.TestRows;
import org.honorarium.tests.control.TryRows;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.TestRejected;
import org.honorarium.tests.entity.TestTerms;
import org.honorarium.tests.entity.Try;

/** The tests, as operations keep them. Everybody reads what tests there are, not what they ask. */
@Stateless
@Allowed({OPERATIONS, SYSTEM})
public class Tests {

    @Inject TestRows tests;
    @Inject PaperRows papers;
    @Inject TryRows tries;
    @Inject TermsCheck check;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes a test, or changes what is said about it or asked by it, for tries that begin from then
     * on. The same again changes nothing.
     *
     * @param rights for each question what is right
     * @throws TestRejected with the first reason that applies, and its place
     */
    public QualifyingTest put(UUID id, TestTerms wanted, Paper paper, List<Choice> rights) {
        paper.checkKey(rights);
        var terms = check.checked(wanted);
        locks.hold("tests/" + id);
        var known = tests.find(id);
        if (known.isEmpty()) {
            tests.add(id, terms, clock.instant());
            ask(id, 1, paper, rights);
            audit.note("tests/made", id, Map.of(), terms.facts());
        } else {
            change(known.get(), terms);
            askAnew(known.get(), paper, rights);
        }
        return get(id);
    }

    /** From now on nobody can begin it. */
    public QualifyingTest retire(UUID id) {
        return setRetired(id, true);
    }

    /** It can be taken again. */
    public QualifyingTest reinstate(UUID id) {
        return setRetired(id, false);
    }

    /**
     * @throws TestRejected if there is no such test
     */
    @Allowed({OPERATIONS, REVIEWER, ADMIN, AUDITOR, ANNOTATOR, SYSTEM})
    public QualifyingTest get(UUID id) {
        return tests.find(id).orElseThrow(() -> TestRejected.notFound(id));
    }

    /** Sorts by title, type or createdAt; filters by type (its id), retired (yes, no) and title. */
    @Allowed({OPERATIONS, REVIEWER, ADMIN, AUDITOR, ANNOTATOR, SYSTEM})
    public Page<QualifyingTest> page(PageRequest request) {
        return tests.page(request);
    }

    /** What it asks now. */
    @Allowed({OPERATIONS, AUDITOR, SYSTEM})
    public Paper paper(UUID id) {
        return papers.paper(id, get(id).paper());
    }

    /** The keys of what it asks now, the newest first. */
    @Allowed({OPERATIONS, AUDITOR, SYSTEM})
    public List<KeyVersion> keys(UUID id) {
        return papers.keys(id, get(id).paper());
    }

    /**
     * The tries, the latest first. Sorts by reference, number, startedAt, handedInAt or percent;
     * filters by a part of the annotator's reference and by passed (yes, no).
     */
    @Allowed({OPERATIONS, REVIEWER, ADMIN, AUDITOR, SYSTEM})
    public Page<Try> tries(UUID id, PageRequest request) {
        return tries.page(get(id).id(), request);
    }

    private void change(QualifyingTest known, TestTerms terms) {
        if (!known.terms().type().equals(terms.type())) {
            throw TestRejected.keepsItsType(known.id());
        }
        if (!known.terms().equals(terms)) {
            tests.change(known.id(), terms);
            audit.note("tests/changed", known.id(), known.terms().facts(), terms.facts());
        }
    }

    private void askAnew(QualifyingTest known, Paper paper, List<Choice> rights) {
        if (!papers.paper(known.id(), known.paper()).equals(paper)) {
            int next = known.paper() + 1;
            ask(known.id(), next, paper, rights);
            tests.ask(known.id(), next);
        } else if (!papers.keys(known.id(), known.paper()).getFirst().rights().equals(rights)) {
            throw TestRejected.keyIsCorrectedApart();
        }
    }

    private void ask(UUID id, int number, Paper paper, List<Choice> rights) {
        var me = Actor.current().id();
        var now = clock.instant();
        papers.add(id, number, paper, me, now);
        papers.addKey(id, number, new KeyVersion(1, rights, "", me, "", now));
        audit.note(
                "tests/asks",
                id,
                Map.of(),
                Map.of(
                        "paper", String.valueOf(number),
                        "questions", String.valueOf(paper.size())));
    }

    private QualifyingTest setRetired(UUID id, boolean wanted) {
        locks.hold("tests/" + id);
        var before = get(id);
        if (before.isRetired() != wanted) {
            tests.retire(id, wanted ? clock.instant() : null);
            audit.note(
                    "tests/" + (wanted ? "retired" : "reinstated"),
                    id,
                    Map.of("retired", Boolean.toString(!wanted)),
                    Map.of("retired", Boolean.toString(wanted)));
        }
        return get(id);
    }
}
