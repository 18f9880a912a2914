package org.honorarium.web.banking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.banking.boundary.BankProposals;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.banking.entity.ProposalTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** Proposes what a file, a line or a payout came to. Another person decides. */
@Named
@RequestScoped
public class ProposeForm {

    @Inject BankProposals proposals;
    @Inject Asked asked;
    @Inject Ids ids;

    private String proposal;
    private String file;
    private String line;
    private String payout;
    private ProposalKind kind;
    private String reason;

    /** That this file was never handed over. */
    public void beginFile(UUID chosen) {
        begin();
        file = chosen.toString();
        kind = ProposalKind.NOT_ATTEMPTED;
    }

    public void beginLine(LineRow chosen) {
        begin();
        line = chosen.id().toString();
        payout = chosen.payout() == null ? "" : chosen.payout().toString();
        kind = chosen.payout() == null ? ProposalKind.NO_PAYOUT : ProposalKind.SETTLED;
    }

    public void beginPayout(UUID chosen) {
        begin();
        payout = chosen.toString();
        kind = ProposalKind.SETTLED;
    }

    public void propose() {
        boolean ofPayout = kind != ProposalKind.NO_PAYOUT && kind != ProposalKind.NOT_ATTEMPTED;
        proposals.propose(
                UUID.fromString(proposal),
                new ProposalTerms(kind, id(file), id(line), ofPayout ? id(payout) : null, reason));
        Say.done("bank_proposed");
    }

    /** What can be said about what was chosen. */
    public List<ProposalKind> getKinds() {
        if (isSent("file", file)) {
            return List.of(ProposalKind.NOT_ATTEMPTED);
        }
        var ofPayout = List.of(ProposalKind.SETTLED, ProposalKind.REJECTED, ProposalKind.RETURNED);
        return isSent("line", line)
                ? Stream.concat(ofPayout.stream(), Stream.of(ProposalKind.NO_PAYOUT)).toList()
                : ofPayout;
    }

    /** What is chosen is checked before the form's fields are known to this bean. */
    private boolean isSent(String field, String value) {
        var known = value == null ? asked.text("propose:" + field) : value;
        return !known.isBlank();
    }

    /** Its id is made now, so that sending it twice proposes once. */
    private void begin() {
        proposal = ids.next().toString();
        file = "";
        line = "";
        payout = "";
        reason = "";
    }

    private static UUID id(String text) {
        return text == null || text.isBlank() ? null : Asked.uuid(text.strip());
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getPayout() {
        return payout;
    }

    public void setPayout(String payout) {
        this.payout = payout;
    }

    public ProposalKind getKind() {
        return kind;
    }

    public void setKind(ProposalKind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
