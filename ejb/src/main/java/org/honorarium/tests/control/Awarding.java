package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.honorarium.qualifications.boundary.PassedTests;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.tests.control.ScoreRows.Due;
import org.honorarium.tests.entity.QualifyingTest;

/** A try that passed gives the qualification, once. */
@Dependent
public class Awarding {

    @Inject ScoreRows scores;
    @Inject PassedTests passed;
    @Inject QualificationTypes types;
    @Inject Clock clock;

    /**
     * @param replaces whether one in force gives way to this one
     * @return whether it gave something; a type that was retired in the meantime gives nothing
     */
    public boolean award(QualifyingTest test, Due due, boolean replaces) {
        var terms = test.terms();
        if (types.get(terms.type()).isRetired()) {
            return false;
        }
        var level = TermsCheck.isScored(test.kind()) ? due.percent() : terms.level();
        var got = passed.pass(due.annotator(), terms.type(), terms.code(), level, replaces);
        scores.award(due.taken(), got, clock.instant());
        return true;
    }
}
