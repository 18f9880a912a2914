package org.honorarium.web.holds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.boundary.WholeNumbers;
import org.honorarium.annotators.entity.AccountProposal;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.ChangedAccount;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What staff change about bank details, and changed accounts that wait for a confirmation. */
@Named
@RequestScoped
public class BankDetailsPage {

    @Inject AccountProposals proposals;
    @Inject BankAccounts banks;
    @Inject Annotators annotators;
    @Inject WholeNumbers numbers;
    @Inject Me me;
    @Inject Ids ids;

    private final AccountFields fields = new AccountFields();
    private final Map<UUID, String> shown = new HashMap<>();
    private Table<AccountProposal> table;
    private Table<ChangedAccount> waiting;
    private String proposal;
    private String confirmed;
    private String annotator;
    private String why;

    @PostConstruct
    void open() {
        table = new Table<>(proposals::page, one -> one.id().toString());
        waiting = new Table<>(banks::waiting, one -> one.id().toString());
    }

    /** An empty form. Its id is made now, so that sending it twice proposes once. */
    public void begin() {
        proposal = ids.next().toString();
        why = "";
    }

    public void propose() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw AnnotatorRejected.annotatorNotFound(reference);
        }
        proposals.propose(Asked.uuid(proposal), found, fields.getCurrency(), fields.details(), why);
        Say.done("account_proposed", reference);
    }

    /** Shows the whole number of a proposed account, in this answer only. */
    public void show(UUID id) {
        shown.put(id, numbers.ofProposal(id));
    }

    /** The same of an account that nobody has confirmed. */
    public void showChanged(UUID account) {
        shown.put(account, numbers.ofChanged(account));
    }

    /** What is shown of an account. */
    public String number(UUID id, String masked) {
        return shown.getOrDefault(id, masked);
    }

    public void decide(UUID id, boolean confirmed) {
        proposals.decide(id, confirmed);
        Say.done(confirmed ? "account_put" : "account_refused");
    }

    /** Opens the form in which finance says why it confirms an account in its owner's stead. */
    public void beginConfirming(UUID account) {
        confirmed = account.toString();
        why = "";
    }

    public void confirm() {
        banks.confirmInStead(Asked.uuid(confirmed), why);
        Say.done("account_confirmed");
    }

    /** Whether this person may decide it: another one than who proposed it. */
    public boolean isDecidable(AccountProposal one) {
        return one.isWaiting() && !one.by().equals(me.get().actor().id());
    }

    public boolean isConfirmable(ChangedAccount one) {
        return !one.isFrom(me.get().actor().id());
    }

    public Table<AccountProposal> getTable() {
        return table;
    }

    public Table<ChangedAccount> getWaiting() {
        return waiting;
    }

    public AccountFields getFields() {
        return fields;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
