package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.notices.boundary.Notices;

/** Tells staff of names that are newly like one on a list. */
@Dependent
public class MatchesTold {

    @Inject ArrivalRows rows;
    @Inject Notices notices;
    @Inject Audit audit;

    /** Writes each of them down, and tells of them together. */
    public void each(List<FactChange> found) {
        if (!found.isEmpty()) {
            audit.noteEach("sanctions/match-found", "entry", found);
            all(found.size());
        }
    }

    public void all(int found) {
        if (found > 0) {
            notices.tell(
                    rows.staff(),
                    "sanctions/match-found",
                    Map.of("count", Integer.toString(found)));
        }
    }
}
