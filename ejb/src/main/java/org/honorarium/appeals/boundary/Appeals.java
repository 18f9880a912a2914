package org.honorarium.appeals.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.appeals.control.AppealPages;
import org.honorarium.appeals.control.AppealRows;
import org.honorarium.appeals.control.AppealRows.Decidable;
import org.honorarium.appeals.control.AppealedWork;
import org.honorarium.appeals.control.Outcomes;
import org.honorarium.appeals.control.RemovalRows;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealCase;
import org.honorarium.appeals.entity.AppealKind;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.appeals.entity.AppealRejected;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;

/** The appeals about one's clients' work and projects, and deciding about them. */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Appeals {

    @Inject AppealRows rows;
    @Inject AppealPages pages;
    @Inject AppealedWork work;
    @Inject RemovalRows removals;
    @Inject Outcomes outcomes;
    @Inject Projects projects;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The open ones first, the most urgent before the others. Sorts by annotator, project, madeAt,
     * dueAt or decidedAt; filters by state (OPEN or DECIDED), project, against (who decided what is
     * appealed) and a part of the annotator's reference.
     */
    public Page<Appeal> page(PageRequest request) {
        return pages.page(request);
    }

    /**
     * One of them, without what it is about.
     *
     * @throws AppealRejected if there is none
     */
    public Appeal find(UUID id) {
        return locate(id).appeal();
    }

    /**
     * All that is needed to decide. Who opens one about confidential work is exposed to its client.
     *
     * @throws AppealRejected if there is none
     */
    public AppealCase open(UUID id) {
        return open(locate(id));
    }

    /**
     * Decides. The same decision by the same person again changes nothing.
     *
     * @param reasons which the annotator reads
     * @throws AppealRejected with the first reason that applies
     */
    @Allowed({OPERATIONS, REVIEWER})
    public AppealCase decide(UUID id, AppealOutcome outcome, String reasons) {
        var said = Appeal.said("reasons", reasons);
        var known = rows.lock(id).orElseThrow(() -> AppealRejected.notFound(id));
        var me = Actor.current().id();
        if (!known.appeal().isOpen()) {
            if (!me.equals(known.decidedBy())
                    || known.appeal().outcome() != outcome
                    || !said.equals(known.reasons())) {
                throw AppealRejected.decided(id, known.appeal().outcome());
            }
            return open(known);
        }
        check(known.appeal(), me);
        see(known.appeal());
        outcomes.decide(known.appeal(), outcome, said, me);
        audit.note(
                "appeals/decided",
                id,
                Map.of("state", "OPEN"),
                Map.of("outcome", outcome.name(), "reasons", said));
        return open(locate(id));
    }

    private void check(Appeal appeal, UUID me) {
        if (appeal.isAgainst(me)) {
            throw AppealRejected.againstYou(appeal.id());
        }
        if (appeal.annotator().equals(me)) {
            throw AppealRejected.yours(appeal.id());
        }
        if (appeal.project() == null && !Actor.current().allClients()) {
            throw AppealRejected.forAllClients(appeal.id());
        }
        if (appeal.isOver(clock.instant())) {
            throw AppealRejected.timeDecides(appeal.dueAt());
        }
    }

    private AppealCase open(Decidable known) {
        var appeal = known.appeal();
        see(appeal);
        boolean rejection = appeal.kind() == AppealKind.REJECTION;
        return new AppealCase(
                appeal,
                known.said(),
                known.reasons(),
                known.decidedBy(),
                known.decidedByName(),
                rejection ? work.find(appeal.id()) : null,
                rejection ? null : removals.find(appeal.id()).orElseThrow(),
                work.variables(appeal.id()),
                work.answer(appeal.id()));
    }

    /** A removal from the whole house shows no project. */
    private void see(Appeal appeal) {
        if (appeal.project() != null) {
            projects.open(appeal.project(), Way.REVIEWED);
        }
    }

    private Decidable locate(UUID id) {
        return rows.find(id).orElseThrow(() -> AppealRejected.notFound(id));
    }
}
