package org.honorarium.web.appeals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.honorarium.appeals.boundary.Reviewers;
import org.honorarium.appeals.entity.ReviewerFigures;
import org.honorarium.web.tables.Table;

/** How far reviewers are agreed with. */
@Named
@RequestScoped
public class ReviewersPage {

    @Inject Reviewers reviewers;

    private Table<ReviewerFigures> table;

    @PostConstruct
    void open() {
        table = new Table<>(reviewers::page, one -> one.reviewer().toString());
    }

    public Table<ReviewerFigures> getTable() {
        return table;
    }

    public Instant getCountedUntil() {
        return reviewers.countedUntil();
    }
}
