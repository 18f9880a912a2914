package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.banking.entity.Answer;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** One answer of a bank, line by line, and the file itself. */
@Named
@RequestScoped
public class BankAnswerPage {

    @Inject BankAnswers answers;
    @Inject FacesContext faces;
    @Inject Asked asked;

    private Answer answer;
    private Table<LineRow> table;

    @PostConstruct
    void open() {
        table = new Table<>(request -> answers.lines(getId(), request), row -> row.id().toString());
    }

    /** Gives the file to the browser, as it came. */
    public void give() throws IOException {
        var one = getAnswer();
        var external = faces.getExternalContext();
        external.setResponseContentType("application/octet-stream");
        external.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + one.sha256().substring(0, 16) + "\"");
        external.setResponseHeader("Content-Length", Long.toString(one.size()));
        answers.download(one.id(), external.getResponseOutputStream());
        faces.responseComplete();
    }

    public Answer getAnswer() {
        if (answer == null) {
            answer = answers.get(getId());
        }
        return answer;
    }

    public LineOutcome[] getOutcomes() {
        return LineOutcome.values();
    }

    public Table<LineRow> getTable() {
        return table;
    }

    public UUID getId() {
        return asked.id();
    }
}
