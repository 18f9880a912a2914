package org.honorarium.web.tests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.tests.boundary.Tests;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.web.tables.Table;

/** All tests. */
@Named
@RequestScoped
public class TestsPage {

    @Inject Tests tests;

    private Table<QualifyingTest> table;

    @PostConstruct
    void open() {
        table = new Table<>(tests::page, test -> test.id().toString());
    }

    public Table<QualifyingTest> getTable() {
        return table;
    }

    /** Whether somebody needs to be told how to begin. */
    public boolean isNothingYet() {
        return tests.page(PageRequest.of(0, 1)).total() == 0;
    }
}
