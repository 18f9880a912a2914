package org.honorarium.web.payers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.payers.boundary.PayerProposals;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.ProposedAccounts;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.WholeAccount;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;

/** What payers are set to, and what is proposed that they be set to. */
@Named
@RequestScoped
public class PayerChangesPage {

    @Inject PayerProposals proposals;
    @Inject ProposedAccounts proposed;
    @Inject Payers payers;
    @Inject Me me;

    private List<PayerProposal> all;
    private List<Payer> inForce;
    private UUID shown;
    private List<WholeAccount> accounts;

    public void confirm(UUID proposal) {
        proposals.confirm(proposal);
        forget();
        Say.done("payer_change_confirmed");
    }

    /** Shows the whole numbers of what it changes, in this answer only. */
    public void show(UUID proposal) {
        shown = proposal;
        accounts = proposed.of(proposal);
    }

    public boolean isShown(PayerProposal one) {
        return one.id().equals(shown);
    }

    public List<WholeAccount> getAccounts() {
        return accounts;
    }

    public void refuse(UUID proposal) {
        proposals.refuse(proposal);
        forget();
        Say.done("payer_change_refused");
    }

    private void forget() {
        all = null;
        inForce = null;
    }

    /** Whether this person may put it in force: another one than who proposed it. */
    public boolean isConfirmable(PayerProposal one) {
        return isMine() && !one.outdated() && !one.by().equals(me.get().actor().id());
    }

    /** Whether this person proposes and decides at all. */
    public boolean isMine() {
        return me.has("FINANCE") || me.has("ADMIN");
    }

    public List<PayerProposal> getWaiting() {
        return all().stream().filter(PayerProposal::isWaiting).toList();
    }

    public List<PayerProposal> getDecided() {
        return all().stream().filter(one -> !one.isWaiting()).toList();
    }

    public List<Payer> getPayers() {
        if (inForce == null) {
            inForce = payers.list();
        }
        return inForce;
    }

    private List<PayerProposal> all() {
        if (all == null) {
            all = proposals.latest();
        }
        return all;
    }
}
