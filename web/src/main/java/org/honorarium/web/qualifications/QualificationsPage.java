package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** Qualifications in a list: what waits for a decision, one annotator's, or all. */
@Named
@RequestScoped
public class QualificationsPage {

    private static final String ALL = "ALL";

    @Inject Qualifications qualifications;
    @Inject QualificationTypes types;
    @Inject Asked asked;

    private Table<Qualification> table;

    @PostConstruct
    void open() {
        table = new Table<>(this::page, one -> one.id().toString());
    }

    private Page<Qualification> page(PageRequest request) {
        var ofState = Narrowed.to(request, "state", getState().equals(ALL) ? "" : getState());
        return qualifications.page(Narrowed.to(ofState, "annotator", getAnnotator()));
    }

    public Table<Qualification> getTable() {
        return table;
    }

    public QualificationState[] getStates() {
        return QualificationState.values();
    }

    public List<QualificationType> getTypes() {
        return types.page(PageRequest.of(0, PageRequest.MOST)).rows();
    }

    /** What the links above the list chose; at first what waits for somebody. */
    public String getState() {
        var state = asked.text("state");
        return !state.isEmpty() ? state : getAnnotator().isEmpty() ? "UNDER_REVIEW" : ALL;
    }

    public String getAnnotator() {
        return asked.text("annotator");
    }
}
