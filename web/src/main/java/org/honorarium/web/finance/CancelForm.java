package org.honorarium.web.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.web.pages.Say;

/** Calls a payout off, with a reason. */
@Named
@RequestScoped
public class CancelForm {

    @Inject Releases releases;

    private String payout;
    private String reason;

    /** Opens the form for this payout. */
    public void begin(UUID chosen) {
        payout = chosen.toString();
        reason = "";
    }

    public void cancel() {
        releases.cancel(UUID.fromString(payout), reason);
        Say.done("payout_cancelled");
    }

    public String getPayout() {
        return payout;
    }

    public void setPayout(String payout) {
        this.payout = payout;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
