package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.honorarium.earnings.boundary.OtherEarnings;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.earnings.entity.OtherEarning;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Try;

/** Pays what a test promised to whoever answered all of its questions, once. */
@Dependent
public class PayingTries {

    @Inject ScoreRows scores;
    @Inject OtherEarnings earnings;
    @Inject Projects projects;
    @Inject Ids ids;

    /** Nothing is earned if nothing was promised, or a question was left out. */
    public void pay(Try taken, Instant now) {
        var pay = taken.pay();
        if (pay == null || taken.answers().stream().anyMatch(Choice::isNone)) {
            return;
        }
        var earning = ids.next();
        if (scores.pay(taken, earning, now)) {
            var payer = projects.find(pay.project()).orElseThrow().payer();
            earnings.earn(
                    new OtherEarning(
                            earning,
                            EarningKind.TEST,
                            taken.id(),
                            taken.annotator(),
                            payer,
                            pay.project(),
                            pay.amount(),
                            now));
        }
    }
}
