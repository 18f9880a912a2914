package org.honorarium.payers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.control.ProposalRows;
import org.honorarium.payers.control.SettingRows;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.ProposalState;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/**
 * Settings of payers that others own and that change what people are paid and where it goes: taxes,
 * how debts are taken back, tax forms, how payment files are written and who sends them. From a
 * payer's first night on one person proposes them and another confirms; then their owner sets them,
 * in the same transaction.
 */
@Stateless
@Allowed(FINANCE)
public class SettingChanges {

    private static final int SHOWN = 100;

    @Inject SettingRows rows;
    @Inject ProposalRows payers;
    @Inject Event<SettingChange.Confirmed> confirmed;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /** What waits first, then the latest first; at most 100. */
    @Allowed({FINANCE, ADMIN, AUDITOR})
    public List<SettingChange> latest() {
        return rows.latest(SHOWN);
    }

    /**
     * Whether it takes two persons; no first night and no other setting of this payer begins until
     * the transaction ends.
     */
    @Allowed({FINANCE, ADMIN})
    public boolean takesTwo(UUID payer) {
        lock(payer);
        return payers.isInUse(payer);
    }

    /**
     * Proposes a setting that its owner has looked at. What waits already is not proposed twice.
     *
     * @param said each column and what is said of it
     */
    @Allowed({FINANCE, ADMIN})
    public void propose(UUID payer, SettingKind kind, Map<String, String> said) {
        if (!kind.isProposedBy(Actor.current())) {
            throw AccessRejected.roleMissing(kind.proposers());
        }
        lock(payer);
        if (rows.waiting(payer, kind).stream().anyMatch(one -> one.said().equals(said))) {
            return;
        }
        var id = ids.next();
        rows.propose(id, payer, kind, new TreeMap<>(said), Actor.current().id(), clock.instant());
        audit.note("payers/setting-proposed", payer, Map.of(), facts(id, kind, said));
    }

    /**
     * Confirms what another person proposed: it is set at once. The same again changes nothing.
     *
     * @throws PayerRejected if a program asks, there is none, this person proposed it, or it was
     *     refused; and whatever its owner says against it by now
     */
    public SettingChange confirm(UUID id) {
        if (Actor.current().has(Role.SERVICE)) {
            throw PayerRejected.personMissing();
        }
        var change = locked(id);
        if (change.state() == ProposalState.IN_FORCE) {
            return change;
        }
        if (!change.isWaiting()) {
            throw PayerRejected.decidedBefore(id);
        }
        if (change.by().equals(Actor.current().id())) {
            throw PayerRejected.anotherPersonConfirms(change.payer());
        }
        rows.decide(id, ProposalState.IN_FORCE, Actor.current().id(), clock.instant());
        audit.note(
                "payers/setting-confirmed",
                change.payer(),
                Map.of("proposedBy", change.by().toString()),
                facts(id, change.kind(), change.said()));
        confirmed.fire(new SettingChange.Confirmed(change));
        return find(id);
    }

    /**
     * Refuses what was proposed; whoever proposed it may take it back so. The same again changes
     * nothing.
     *
     * @throws PayerRejected if there is none, or it was confirmed
     */
    public SettingChange refuse(UUID id) {
        var change = locked(id);
        if (change.state() == ProposalState.IN_FORCE) {
            throw PayerRejected.decidedBefore(id);
        }
        if (change.isWaiting()) {
            rows.decide(id, ProposalState.REFUSED, Actor.current().id(), clock.instant());
            audit.note(
                    "payers/setting-refused",
                    change.payer(),
                    Map.of(),
                    facts(id, change.kind(), change.said()));
        }
        return find(id);
    }

    private SettingChange locked(UUID id) {
        lock(find(id).payer());
        return find(id);
    }

    private void lock(UUID payer) {
        locks.hold("pay settings of " + payer);
    }

    private SettingChange find(UUID id) {
        return rows.find(id).orElseThrow(() -> PayerRejected.noProposal(id));
    }

    private static Map<String, String> facts(UUID id, SettingKind kind, Map<String, String> said) {
        var facts = new TreeMap<>(said);
        facts.put("kind", kind.name());
        facts.put("proposal", id.toString());
        return facts;
    }
}
