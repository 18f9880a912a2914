package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.TestStanding;

/** Where an annotator stands with tests. */
@Dependent
public class Standings {

    /** So many days before its end a qualification can be got anew. */
    private static final int SOON = 30;

    @Inject TestRows tests;
    @Inject TryRows tries;
    @Inject ScoreRows scores;
    @Inject Qualifications qualifications;
    @Inject Clock clock;

    public List<TestStanding> all(UUID annotator) {
        return tests.forAnnotator(annotator).stream().map(test -> of(test, annotator)).toList();
    }

    public TestStanding of(QualifyingTest test, UUID annotator) {
        return new TestStanding(
                test,
                tries.of(test.id(), annotator),
                has(test, annotator),
                scores.isPaid(test.id(), annotator));
    }

    private boolean has(QualifyingTest test, UUID annotator) {
        var soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(SOON);
        var valid =
                Map.of(
                        "annotator", annotator.toString(),
                        "type", test.terms().type().toString(),
                        "state", "VERIFIED",
                        "code", test.terms().code());
        return qualifications
                .page(new PageRequest(0, PageRequest.MOST, "", true, valid))
                .rows()
                .stream()
                .anyMatch(one -> one.isValidOn(soon));
    }
}
