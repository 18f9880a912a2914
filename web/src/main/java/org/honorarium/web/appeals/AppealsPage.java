package org.honorarium.web.appeals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** The appeals about work of the reader's clients: what waits, the most urgent first. */
@Named
@RequestScoped
public class AppealsPage {

    private static final String DECIDED = "DECIDED";
    private static final String OPEN = "OPEN";

    @Inject Appeals appeals;
    @Inject Me me;
    @Inject Asked asked;

    private Table<Appeal> table;

    @PostConstruct
    void open() {
        table = new Table<>(this::page, one -> one.id().toString());
    }

    private Page<Appeal> page(PageRequest request) {
        var inState = Narrowed.to(request, "state", getState());
        var inProject = Narrowed.to(inState, "project", getProject());
        return appeals.page(Narrowed.to(inProject, "against", getAgainst()));
    }

    /** Whether somebody else than the reader has to decide. */
    public boolean isAgainstMe(Appeal appeal) {
        return appeal.isAgainst(me());
    }

    public boolean isDecided() {
        return DECIDED.equals(getState());
    }

    public String getState() {
        return DECIDED.equals(asked.text("state")) ? DECIDED : OPEN;
    }

    /** Whose decisions alone are shown; empty for everybody's. */
    public String getAgainst() {
        return asked.text("against");
    }

    /** About which project alone; empty for all. */
    public String getProject() {
        return asked.text("project");
    }

    /** Whether a link shows only a part of them. */
    public boolean isNarrowed() {
        return !getAgainst().isEmpty() || !getProject().isEmpty();
    }

    public Table<Appeal> getTable() {
        return table;
    }

    private UUID me() {
        return me.get().actor().id();
    }
}
