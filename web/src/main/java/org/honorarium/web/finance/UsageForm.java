package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PrenoteRejected;
import org.honorarium.files.entity.Purpose;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** How a payer's files in one currency are written where banks leave a choice, as a form. */
@Named
@RequestScoped
public class UsageForm {

    @Inject FileUsages usages;
    @Inject Payers payers;
    @Inject Asked asked;

    private UUID id;
    private String currency;
    private Payer payer;
    private boolean batchBooking;
    private Purpose purpose;
    private CategoryPurpose categoryPurpose;
    private boolean wise;
    private boolean prenotes;

    @PostConstruct
    void open() {
        id = asked.id();
        payer = payers.find(id).orElseThrow(() -> PayerRejected.notFound(id));
        currency = asked.text("currency");
        var usage = usages.get(id, currency);
        batchBooking = usage.batchBooking();
        purpose = usage.purpose();
        categoryPurpose = usage.categoryPurpose();
        wise = usage.wise();
        prenotes = usage.prenotes();
    }

    /**
     * @throws PaymentFileRejected if the payer does not pay in this currency
     * @throws PrenoteRejected if its bank takes no NACHA files that could ask
     */
    public void save() {
        var wanted = new FileUsage(batchBooking, purpose, categoryPurpose, wise, prenotes);
        if (usages.put(id, currency, wanted).equals(wanted)) {
            Say.done("usage_saved", payer.name(), currency);
        } else {
            Say.done("setting_proposed");
        }
    }

    public List<Purpose> getPurposes() {
        return List.of(Purpose.values());
    }

    public List<CategoryPurpose> getCategoryPurposes() {
        return List.of(CategoryPurpose.values());
    }

    public UUID getId() {
        return id;
    }

    public String getCurrency() {
        return currency;
    }

    public Payer getPayer() {
        return payer;
    }

    public boolean isBatchBooking() {
        return batchBooking;
    }

    public void setBatchBooking(boolean batchBooking) {
        this.batchBooking = batchBooking;
    }

    public boolean isWise() {
        return wise;
    }

    public void setWise(boolean wise) {
        this.wise = wise;
    }

    /** Whether there may be accounts in the United States to ask about. */
    public boolean isDollars() {
        return currency.equals("USD");
    }

    public boolean isPrenotes() {
        return prenotes;
    }

    public void setPrenotes(boolean prenotes) {
        this.prenotes = prenotes;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public CategoryPurpose getCategoryPurpose() {
        return categoryPurpose;
    }

    public void setCategoryPurpose(CategoryPurpose categoryPurpose) {
        this.categoryPurpose = categoryPurpose;
    }
}
