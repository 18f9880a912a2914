package org.honorarium.holds.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.control.FormRows;
import org.honorarium.holds.control.FormStandings;
import org.honorarium.holds.entity.FormStanding;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.ReceivedForm;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.notices.boundary.Notices;

/** Tax forms of people: which were received, which count no more, and which are still missing. */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN})
public class TaxForms {

    private static final int LONGEST_REASON = 1_000;

    @Inject FormRows rows;
    @Inject FormStandings standings;
    @Inject Annotators annotators;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Writes down that a form was received. The same again changes nothing.
     *
     * @throws HoldRejected if there is no such annotator, or another form has this id
     */
    @Allowed({FINANCE, OPERATIONS})
    public TaxForm receive(TaxForm form) {
        locks.hold("tax form " + form.id());
        var known = rows.find(form.id());
        if (known.isPresent()) {
            if (!known.get().form().equals(form)) {
                throw HoldRejected.existsWithDifferentContent(form.id());
            }
            return form;
        }
        if (annotators.find(form.annotator()).isEmpty()) {
            throw HoldRejected.annotatorNotFound(form.annotator().toString());
        }
        rows.add(form, Actor.current().id(), clock.instant());
        audit.note("holds/tax-form-received", form.annotator(), Map.of(), facts(form));
        return form;
    }

    /**
     * Withdraws a form that should not count: from now on it is missing, if it is needed and there
     * is no other; what a night decided with it and nobody released is called off at the release.
     * The same again changes nothing.
     *
     * @throws HoldRejected if there is none, or without a reason
     */
    @Allowed({FINANCE, OPERATIONS})
    public ReceivedForm withdraw(UUID form, String why) {
        var said = why == null ? "" : why.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw HoldRejected.wrong(
                    "why",
                    said.isEmpty() ? "nothing" : said.length() + " characters",
                    "1 to " + LONGEST_REASON + " characters");
        }
        locks.hold("tax form " + form);
        var known = find(form);
        if (known.withdrawal() != null) {
            return known;
        }
        var received = known.form();
        rows.withdraw(received, said, Actor.current().id(), clock.instant());
        audit.note(
                "holds/tax-form-withdrawn",
                received.annotator(),
                facts(received),
                Map.of("form", received.form(), "why", said));
        notices.tell(
                List.of(received.annotator()),
                "holds/tax-form-withdrawn",
                Map.of("form", received.form(), "why", said));
        return find(form);
    }

    /**
     * How it stands with everybody's forms. Sorts by reference, form, country or validUntil;
     * filters by state, form, country and a part of the reference.
     */
    public Page<FormStanding> page(PageRequest request) {
        return standings.page(request);
    }

    /**
     * What was received of an annotator, the latest first.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    @Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN, ANNOTATOR})
    public List<ReceivedForm> of(UUID annotator) {
        refuseOthers(annotator);
        return rows.of(annotator);
    }

    /**
     * The names of the forms that a payer still waits for.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    @Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN, ANNOTATOR})
    public List<String> missing(UUID annotator) {
        refuseOthers(annotator);
        return rows.missing(annotator);
    }

    private ReceivedForm find(UUID form) {
        return rows.find(form).orElseThrow(() -> HoldRejected.formNotFound(form));
    }

    private static void refuseOthers(UUID annotator) {
        if (Actor.current().has(ANNOTATOR) && !Actor.current().id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
    }

    private static Map<String, String> facts(TaxForm form) {
        return Map.of(
                "form", form.form(),
                "receivedOn", form.receivedOn().toString(),
                "validUntil", form.validUntil().map(Object::toString).orElse(""));
    }
}
