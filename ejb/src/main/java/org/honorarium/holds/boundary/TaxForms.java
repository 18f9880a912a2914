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
import org.honorarium.holds.control.FormRows;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/** Tax forms: which payer needs which of whom, and which were received. */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN})
public class TaxForms {

    @Inject FormRows rows;
    @Inject Annotators annotators;
    @Inject Payers payers;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** What a payer needs, by country. */
    public List<FormRule> rules(UUID payer) {
        return rows.rules(payer);
    }

    /**
     * Says which form a payer needs of the people of a country, or that it needs none any more. It
     * counts from the next night on. The same again changes nothing.
     *
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(FINANCE)
    public FormRule set(FormRule rule) {
        var payer =
                payers.find(rule.payer()).orElseThrow(() -> PayerRejected.notFound(rule.payer()));
        locks.hold("form rule " + rule.payer() + rule.country());
        var named =
                new FormRule(
                        rule.payer(), payer.name(), rule.country(), rule.form(), rule.required());
        var before =
                rows.rules(rule.payer()).stream()
                        .filter(one -> one.country().equals(rule.country()))
                        .findFirst();
        if (!before.filter(named::equals).isPresent()) {
            rows.set(named, Actor.current().id(), clock.instant());
            audit.note(
                    "holds/tax-form-rule",
                    rule.payer(),
                    before.map(TaxForms::facts).orElse(Map.of()),
                    facts(named));
        }
        return named;
    }

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
            if (!known.get().equals(form)) {
                throw HoldRejected.existsWithDifferentContent(form.id());
            }
            return form;
        }
        if (annotators.find(form.annotator()).isEmpty()) {
            throw HoldRejected.annotatorNotFound(form.annotator().toString());
        }
        rows.add(form, Actor.current().id(), clock.instant());
        audit.note(
                "holds/tax-form-received",
                form.annotator(),
                Map.of(),
                Map.of(
                        "form", form.form(),
                        "receivedOn", form.receivedOn().toString(),
                        "validUntil", form.validUntil().map(Object::toString).orElse("")));
        return form;
    }

    /**
     * What was received of an annotator, the latest first.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    @Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN, ANNOTATOR})
    public List<TaxForm> of(UUID annotator) {
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

    private static void refuseOthers(UUID annotator) {
        if (Actor.current().has(ANNOTATOR) && !Actor.current().id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
    }

    private static Map<String, String> facts(FormRule rule) {
        return Map.of(
                "country", rule.country(),
                "form", rule.form(),
                "required", Boolean.toString(rule.required()));
    }
}
