package org.honorarium.web.debts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.debts.boundary.RecoverySettings;
import org.honorarium.debts.entity.RecoveryTerms;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** How each payer takes debts back, and the form in which finance changes that. */
@Named
@RequestScoped
public class DebtTermsForm {

    @Inject RecoverySettings settings;
    @Inject Payers payers;

    private String payer;
    private Integer sharePercent;
    private Integer noticeDays;

    public List<Payer> getPayers() {
        return payers.list();
    }

    public RecoveryTerms of(UUID one) {
        return settings.of(one);
    }

    /** Opens the form. */
    public void begin(UUID one) {
        var terms = settings.of(one);
        payer = one.toString();
        sharePercent = terms.sharePercent();
        noticeDays = terms.noticeDays();
    }

    public void save() {
        var wanted = new RecoveryTerms(sharePercent, noticeDays);
        var inForce = settings.put(Asked.uuid(payer), wanted);
        Say.done(inForce.equals(wanted) ? "debt_terms_saved" : "setting_proposed");
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public Integer getSharePercent() {
        return sharePercent;
    }

    public void setSharePercent(Integer sharePercent) {
        this.sharePercent = sharePercent;
    }

    public Integer getNoticeDays() {
        return noticeDays;
    }

    public void setNoticeDays(Integer noticeDays) {
        this.noticeDays = noticeDays;
    }
}
