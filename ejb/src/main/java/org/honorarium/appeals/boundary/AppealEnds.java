package org.honorarium.appeals.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.appeals.control.AppealRows;
import org.honorarium.appeals.control.Outcomes;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.audit.boundary.Audit;

/** Appeals that nobody decided within nine days are decided for the annotator. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AppealEnds {

    @Inject AppealRows rows;
    @Inject Outcomes outcomes;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Which they are, the longest waiting first; there may be more if it is a thousand. */
    public List<UUID> due() {
        return rows.due(clock.instant());
    }

    /** Ends one of them, whoever comes first: each is decided once. */
    public boolean end(UUID id) {
        var due = rows.lockDue(id, clock.instant());
        due.ifPresent(
                one -> {
                    outcomes.decide(one.appeal(), AppealOutcome.OVERTURNED, null, null);
                    audit.note(
                            "appeals/decided-by-time",
                            id,
                            Map.of("state", "OPEN"),
                            Map.of("outcome", AppealOutcome.OVERTURNED.name()));
                });
        return due.isPresent();
    }
}
