package org.honorarium.web.appeals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.OwnRejection;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What of an annotator's work was rejected, and the form in which they appeal. */
@Named
@RequestScoped
public class RejectionsPage {

    @Inject MyAppeals appeals;
    @Inject Clock clock;

    private Table<OwnRejection> table;
    private String assignment;
    private OwnRejection chosen;
    private String text;

    @PostConstruct
    void open() {
        table = new Table<>(appeals::rejections, one -> one.assignment().toString());
    }

    /** An empty form about this rejection. */
    public void begin(OwnRejection rejection) {
        chosen = rejection;
        assignment = rejection.assignment().toString();
        text = "";
    }

    public void appeal() {
        var made = appeals.appeal(Asked.uuid(assignment), text);
        Say.done("appeal_made", Format.time(made.appeal().dueAt()));
    }

    public boolean isAppealable(OwnRejection rejection) {
        return rejection.isAppealable(clock.instant());
    }

    public long daysLeft(OwnRejection rejection) {
        return rejection.daysLeft(clock.instant());
    }

    public Table<OwnRejection> getTable() {
        return table;
    }

    /** Null until the form is begun. */
    public OwnRejection getChosen() {
        return chosen;
    }

    public String getAssignment() {
        return assignment;
    }

    public void setAssignment(String assignment) {
        this.assignment = assignment;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
