package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.honorarium.exports.boundary.Exports;
import org.honorarium.exports.entity.ExportKind;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;

/**
 * Takes the journal, runs and earnings of some days out; unless asked otherwise the last month's.
 */
@Named
@RequestScoped
public class ExportsPage {

    @Inject Exports exports;
    @Inject Payers payers;
    @Inject FacesContext faces;
    @Inject Clock clock;

    private List<Payer> choices;
    private String payer;
    private LocalDate from;
    private LocalDate until;
    private boolean each;

    @PostConstruct
    void open() {
        choices = payers.list();
        var zone =
                choices.isEmpty()
                        ? clock.getZone()
                        : ZoneId.of(choices.getFirst().terms().timeZone());
        var month = LocalDate.ofInstant(clock.instant(), zone).withDayOfMonth(1);
        from = month.minusMonths(1);
        until = month.minusDays(1);
    }

    /** Gives it to the browser as it is written. */
    public void take(ExportKind kind) throws IOException {
        var order = new ExportOrder(UUID.fromString(payer), kind, from, until, each);
        exports.check(order);
        var answer = faces.getExternalContext();
        answer.setResponseContentType(kind.mediaType());
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + order.fileName() + "\"");
        exports.write(order, answer.getResponseOutputStream());
        faces.responseComplete();
    }

    public ExportKind[] getKinds() {
        return ExportKind.values();
    }

    public List<Payer> getPayers() {
        return choices;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isEach() {
        return each;
    }

    public void setEach(boolean each) {
        this.each = each;
    }
}
