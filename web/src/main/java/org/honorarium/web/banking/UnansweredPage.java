package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.boundary.SilentPayouts;
import org.honorarium.banking.entity.SilentPayout;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** Payouts that the bank has not answered, and the form that notes that it was asked. */
@Named
@RequestScoped
public class UnansweredPage {

    @Inject SilentPayouts payouts;
    @Inject Ids ids;

    private Table<SilentPayout> table;
    private String inquiry;
    private String payout;
    private String note;

    @PostConstruct
    void open() {
        table = new Table<>(payouts::page, row -> row.payout().toString());
    }

    /** Its id is made now, so that sending it twice notes it once. */
    public void begin(UUID chosen) {
        inquiry = ids.next().toString();
        payout = chosen.toString();
        note = "";
    }

    public void ask() {
        payouts.ask(UUID.fromString(inquiry), UUID.fromString(payout), note);
        Say.done("bank_asked");
    }

    public List<PayoutState> getStates() {
        return List.of(PayoutState.SENT, PayoutState.UNKNOWN);
    }

    public Table<SilentPayout> getTable() {
        return table;
    }

    public String getInquiry() {
        return inquiry;
    }

    public void setInquiry(String inquiry) {
        this.inquiry = inquiry;
    }

    public String getPayout() {
        return payout;
    }

    public void setPayout(String payout) {
        this.payout = payout;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
