package org.honorarium.tax.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;
import org.honorarium.tax.control.TaxRows;
import org.honorarium.tax.control.TaxSettings;
import org.honorarium.tax.entity.TaxRejected;
import org.honorarium.tax.entity.TaxRule;
import org.honorarium.tax.entity.TaxTerms;

/** The tax rules of payers, as finance sets and ends them. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class TaxRules {

    @Inject TaxRows rows;
    @Inject Payers payers;
    @Inject SettingChanges changes;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** By country and place, ended ones too. */
    public List<TaxRule> of(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        return rows.of(payer);
    }

    /**
     * Sets a rule; or proposes it, where the payer has nights behind it, without a time yet at
     * which it was set. The same again changes nothing.
     *
     * @throws TaxRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public TaxRule set(UUID payer, UUID id, TaxTerms terms) {
        boolean two = lock(payer);
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().payer().equals(payer) || !known.get().terms().equals(terms)) {
                throw TaxRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        check(of(payer), terms);
        if (two) {
            changes.propose(payer, SettingKind.TAX_RULE, TaxSettings.said(payer, id, terms));
            return new TaxRule(id, payer, terms, null, null, null);
        }
        return add(payer, id, terms);
    }

    /** Two persons agreed: it is set, or ended. */
    @Allowed(FINANCE)
    public void confirmed(@Observes SettingChange.Confirmed confirmed) {
        var payer = confirmed.change().payer();
        if (confirmed.is(SettingKind.TAX_RULE)) {
            locks.hold("tax rules of " + payer);
            var terms = TaxSettings.terms(confirmed);
            check(of(payer), terms);
            add(payer, UUID.fromString(confirmed.said("id")), terms);
        } else if (confirmed.is(SettingKind.TAX_END)) {
            locks.hold("tax rules of " + payer);
            var rule = find(payer, UUID.fromString(confirmed.said("id")));
            end(rule, LocalDate.parse(confirmed.said("ends_on")));
        }
    }

    private TaxRule add(UUID payer, UUID id, TaxTerms terms) {
        rows.add(id, payer, terms, Actor.current().id(), clock.instant());
        audit.note("tax/rule-set", id, Map.of(), facts(payer, terms));
        return find(payer, id);
    }

    /**
     * Ends a rule with this business date; or proposes that, where the payer has nights behind it.
     * The same again changes nothing.
     *
     * @throws TaxRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public TaxRule end(UUID payer, UUID id, LocalDate endsOn) {
        boolean two = lock(payer);
        var rule = find(payer, id);
        if (endsOn.equals(rule.endsOn())) {
            return rule;
        }
        checkEnd(rule, endsOn);
        if (two) {
            var said = TaxSettings.saidOfEnd(payer, id, rule.terms(), endsOn);
            changes.propose(payer, SettingKind.TAX_END, said);
            return rule;
        }
        return end(rule, endsOn);
    }

    /** In the order in which whoever confirms holds the same locks; says whether it takes two. */
    private boolean lock(UUID payer) {
        boolean two = changes.takesTwo(payer);
        locks.hold("tax rules of " + payer);
        return two;
    }

    private void checkEnd(TaxRule rule, LocalDate endsOn) {
        var id = rule.id();
        if (rule.endsOn() != null) {
            throw TaxRejected.endedBefore(id, rule.endsOn().toString());
        }
        if (endsOn.isBefore(rule.terms().startsOn()) || rows.isAppliedAfter(id, endsOn)) {
            throw TaxRejected.endTooEarly(endsOn.toString());
        }
    }

    private TaxRule end(TaxRule rule, LocalDate endsOn) {
        checkEnd(rule, endsOn);
        var id = rule.id();
        var payer = rule.payer();
        rows.end(id, endsOn, Actor.current().id(), clock.instant());
        audit.note(
                "tax/rule-ended",
                id,
                facts(payer, rule.terms()),
                Map.of("endsOn", endsOn.toString()));
        return find(payer, id);
    }

    private TaxRule find(UUID payer, UUID id) {
        return rows.find(id)
                .filter(rule -> rule.payer().equals(payer))
                .orElseThrow(() -> TaxRejected.notFound(id));
    }

    private static void check(List<TaxRule> others, TaxTerms terms) {
        // A new rule has no end yet, so it meets all that do not end before it starts.
        Predicate<TaxRule> meets =
                other ->
                        other.terms().country().equals(terms.country())
                                && (other.endsOn() == null
                                        || !other.endsOn().isBefore(terms.startsOn()));
        var meeting = others.stream().filter(meets).toList();
        if (meeting.stream().anyMatch(other -> other.terms().place() == terms.place())) {
            throw TaxRejected.placeTaken(terms);
        }
        var all =
                meeting.stream()
                        .map(other -> other.terms().share())
                        .reduce(terms.share(), BigDecimal::add);
        if (all.compareTo(BigDecimal.ONE) >= 0) {
            throw TaxRejected.moreThanTheWhole(terms);
        }
    }

    private static Map<String, String> facts(UUID payer, TaxTerms terms) {
        return Map.of(
                "payer", payer.toString(),
                "country", terms.country(),
                "place", Integer.toString(terms.place()),
                "name", terms.name(),
                "share", terms.share().toPlainString(),
                "basis", terms.basis().name(),
                "startsOn", terms.startsOn().toString());
    }
}
