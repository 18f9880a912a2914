package org.honorarium.web.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.web.pages.Say;

/** How a task type goes back to the project's card. */
@Named
@RequestScoped
public class BackForm {

    @Inject RateCards cards;
    @Inject PayPage page;
    @Inject FacesContext faces;

    private String startsAt = "";

    public void goBack() throws IOException {
        try {
            var zone = cards.defaults(page.getId()).zone();
            var starts = startsAt.isBlank() ? null : Moments.read(startsAt, zone);
            cards.backToProject(page.getId(), page.getSubject(), starts);
        } catch (DateTimeException noTime) {
            Say.error("pay_time_wrong", startsAt);
            return;
        }
        Say.later("pay_back");
        var external = faces.getExternalContext();
        external.redirect(
                "%s/operations/pay.xhtml?id=%s&subject=%s"
                        .formatted(
                                external.getRequestContextPath(), page.getId(), page.getSubject()));
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt == null ? "" : startsAt;
    }
}
