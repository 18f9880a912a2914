package org.honorarium.web.statements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.statements.entity.Statement;
import org.honorarium.statements.entity.StatementLine;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** One statement, for the annotator whose it is and for finance; on the page and as PDF. */
@Named
@RequestScoped
public class StatementPage {

    @Inject Statements statements;
    @Inject AnnotatorMoney money;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private final Map<UUID, PayoutRow> payouts = new HashMap<>();
    private Statement statement;
    private Table<StatementLine> lines;

    @PostConstruct
    void open() {
        lines =
                new Table<>(
                        request -> statements.lines(getId(), request),
                        line -> line.earning().toString());
    }

    /** Gives the PDF to the browser. */
    public void give() throws IOException {
        var answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + getStatement().fileName() + "\"");
        statements.pdf(
                getId(),
                Locale.forLanguageTag(asked.text("language")),
                answer.getResponseOutputStream());
        faces.responseComplete();
    }

    public Statement getStatement() {
        if (statement == null) {
            statement = statements.get(getId());
        }
        return statement;
    }

    /** Where a payout of it stands now. */
    public PayoutRow now(UUID payout) {
        return payouts.computeIfAbsent(payout, money::payout);
    }

    public Table<StatementLine> getLines() {
        return lines;
    }

    public UUID getId() {
        return asked.id();
    }
}
