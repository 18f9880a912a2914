package org.honorarium.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.statements.boundary.MonthlyStatements;
import org.honorarium.statements.entity.Month;
import org.honorarium.statements.entity.PutBack;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;

/** One monthly statement, for the annotator whose it is and for finance; here and as PDF. */
@Named
@RequestScoped
public class MonthPage {

    @Inject MonthlyStatements months;
    @Inject Me me;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private Month month;

    /** Gives the PDF to the browser. */
    public void give() throws IOException {
        var found = getMonth();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"");
        months.pdf(
                found.annotator(),
                found.payer(),
                found.month(),
                Locale.forLanguageTag(asked.text("language")),
                answer.getResponseOutputStream());
        faces.responseComplete();
    }

    public Month getMonth() {
        if (month == null) {
            var annotator = asked.text("id").isEmpty() ? me.get().actor().id() : asked.id();
            month = months.get(annotator, Asked.uuid(asked.text("payer")), wanted());
        }
        return month;
    }

    /** The day of UTC on which it was known. */
    public LocalDate day(PutBack one) {
        return one.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    public UUID getAnnotator() {
        return getMonth().annotator();
    }

    private YearMonth wanted() {
        try {
            return YearMonth.parse(asked.text("month"));
        } catch (DateTimeException noMonth) {
            throw AccessRejected.notFound("page");
        }
    }
}
