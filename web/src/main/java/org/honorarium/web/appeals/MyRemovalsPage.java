package org.honorarium.web.appeals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;

/** From where an annotator was removed, and the form in which they appeal against that. */
@Named
@RequestScoped
public class MyRemovalsPage {

    private static final int MOST = 100;

    @Inject MyAppeals appeals;
    @Inject Clock clock;

    private List<Removal> all;
    private String removal;
    private String text;

    /** An empty form about this removal. */
    public void begin(Removal chosen) {
        removal = chosen.id().toString();
        text = "";
    }

    public void appeal() {
        var made = appeals.appealRemoval(Asked.uuid(removal), text);
        all = null;
        Say.done("appeal_made", Format.time(made.appeal().dueAt()));
    }

    public List<Removal> getAll() {
        if (all == null) {
            all = appeals.removals(PageRequest.of(0, MOST)).rows();
        }
        return all;
    }

    public boolean isAppealable(Removal one) {
        return one.isAppealable(clock.instant());
    }

    public long daysLeft(Removal one) {
        return one.daysLeft(clock.instant());
    }

    public String getRemoval() {
        return removal;
    }

    public void setRemoval(String removal) {
        this.removal = removal;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
