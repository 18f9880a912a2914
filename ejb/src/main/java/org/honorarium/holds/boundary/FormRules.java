package org.honorarium.holds.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.holds.control.FormRows;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/**
 * Which tax form a payer needs of the people of which country: said by one person before the
 * payer's first night, and by two from then on.
 */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR, ADMIN})
public class FormRules {

    @Inject FormRows rows;
    @Inject Payers payers;
    @Inject SettingChanges changes;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** What a payer needs, by country. */
    public List<FormRule> rules(UUID payer) {
        return rows.rules(payer);
    }

    /**
     * Says which form a payer needs of the people of a country, or that it needs none any more; or
     * proposes that, where the payer has nights behind it. It counts from the next night on. The
     * same again changes nothing.
     *
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(FINANCE)
    public FormRule set(FormRule rule) {
        var payer =
                payers.find(rule.payer()).orElseThrow(() -> PayerRejected.notFound(rule.payer()));
        // In the order in which whoever confirms holds the same locks.
        boolean two = changes.takesTwo(rule.payer());
        locks.hold("form rule " + rule.payer() + rule.country());
        var named =
                new FormRule(
                        rule.payer(), payer.name(), rule.country(), rule.form(), rule.required());
        var before = find(rule.payer(), rule.country());
        if (before.filter(named::equals).isPresent()) {
            return named;
        }
        if (two) {
            propose(rule);
        } else {
            put(before, named);
        }
        return named;
    }

    private void propose(FormRule rule) {
        changes.propose(
                rule.payer(),
                SettingKind.FORM_RULE,
                Map.of(
                        "payer_id", rule.payer().toString(),
                        "country", rule.country(),
                        "form", rule.form(),
                        "required", Boolean.toString(rule.required())));
    }

    /** Two persons agreed. */
    @Allowed(FINANCE)
    public void confirmed(@Observes SettingChange.Confirmed confirmed) {
        if (confirmed.is(SettingKind.FORM_RULE)) {
            var country = confirmed.said("country");
            var payer = confirmed.change().payer();
            locks.hold("form rule " + payer + country);
            put(
                    find(payer, country),
                    new FormRule(
                            payer,
                            confirmed.change().payerName(),
                            country,
                            confirmed.said("form"),
                            Boolean.parseBoolean(confirmed.said("required"))));
        }
    }

    private void put(Optional<FormRule> before, FormRule rule) {
        rows.set(rule, Actor.current().id(), clock.instant());
        audit.note(
                "holds/tax-form-rule",
                rule.payer(),
                before.map(FormRules::facts).orElse(Map.of()),
                facts(rule));
    }

    private Optional<FormRule> find(UUID payer, String country) {
        return rows.rules(payer).stream().filter(one -> one.country().equals(country)).findFirst();
    }

    private static Map<String, String> facts(FormRule rule) {
        return Map.of(
                "country", rule.country(),
                "form", rule.form(),
                "required", Boolean.toString(rule.required()));
    }
}
