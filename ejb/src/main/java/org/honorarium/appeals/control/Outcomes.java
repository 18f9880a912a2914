package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealKind;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.quality.boundary.Overturning;

/** What follows from the decision about an appeal, and that everybody concerned is told. */
@Dependent
public class Outcomes {

    private static final String THE_HOUSE = "Honorarium";

    @Inject AppealRows rows;
    @Inject AppealedWork work;
    @Inject RemovalRows removals;
    @Inject Overturning overturning;
    @Inject Notices notices;
    @Inject Clock clock;

    /**
     * @param reasons null if time decides, and so is who
     */
    public void decide(Appeal appeal, AppealOutcome outcome, String reasons, UUID by) {
        var now = clock.instant();
        rows.decide(appeal.id(), outcome, reasons, by, now);
        if (outcome == AppealOutcome.OVERTURNED) {
            if (appeal.kind() == AppealKind.REJECTION) {
                overturning.accept(appeal.id());
            } else {
                removals.end(appeal.id(), by, reasons, now);
            }
        }
        tell(appeal, outcome, reasons);
    }

    /** From where somebody was removed, for notices. */
    public static String from(String projectName) {
        return projectName == null ? THE_HOUSE : projectName;
    }

    private void tell(Appeal appeal, AppealOutcome outcome, String reasons) {
        var about = appeal.kind() == AppealKind.REJECTION ? "appeals/" : "appeals/removal-";
        var facts = facts(appeal, reasons);
        if (outcome == AppealOutcome.CONFIRMED) {
            notices.tell(List.of(appeal.annotator()), about + "confirmed", facts);
            return;
        }
        var how = about + (reasons == null ? "overturned-by-time" : "overturned");
        notices.tell(List.of(appeal.annotator()), how, facts);
        notices.tell(List.of(appeal.against()), how + "-against-you", facts);
    }

    private Map<String, String> facts(Appeal appeal, String reasons) {
        var facts = new HashMap<String, String>();
        if (reasons != null) {
            facts.put("reasons", reasons);
        }
        if (appeal.kind() == AppealKind.REMOVAL) {
            facts.put("from", from(appeal.projectName()));
            facts.put("annotator", appeal.annotatorReference());
            return facts;
        }
        var rejected = work.find(appeal.id());
        facts.put("project", appeal.projectName() == null ? "" : appeal.projectName());
        facts.put("task", rejected.task() == null ? "" : rejected.task());
        facts.put("amount", rejected.price().toString());
        return facts;
    }
}
