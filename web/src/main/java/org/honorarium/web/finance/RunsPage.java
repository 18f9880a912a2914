package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.RunRow;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.web.tables.Table;

/** All payout runs, what waits for its release, and the form that starts a night. */
@Named
@RequestScoped
public class RunsPage {

    private static final int WAITING = 20;

    @Inject RunReports reports;
    @Inject Payers payers;
    @Inject PayoutJobs jobs;
    @Inject Clock clock;

    private Table<RunRow> table;
    private List<Payer> choices;
    private List<RunRow> waiting;
    private String payer;
    private LocalDate businessDate;

    @PostConstruct
    void open() {
        table = new Table<>(reports::page, row -> row.run().id().toString());
    }

    /** Starts the night, or finds it started, and shows it. */
    public String start() {
        var run = jobs.start(UUID.fromString(payer), businessDate);
        return "/finance/run.xhtml?faces-redirect=true&id=" + run.id();
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    /** The runs that a person should release next. */
    public List<RunRow> getWaiting() {
        if (waiting == null) {
            var reserved = Map.of("state", RunState.RESERVED.name());
            waiting = reports.page(new PageRequest(0, WAITING, "", true, reserved)).rows();
        }
        return waiting;
    }

    public RunState[] getStates() {
        return RunState.values();
    }

    public Table<RunRow> getTable() {
        return table;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    /** Unless somebody chose one: the latest that is over. */
    public LocalDate getBusinessDate() {
        if (businessDate == null && !getPayers().isEmpty()) {
            var days = getPayers().getFirst().days();
            businessDate = days.running(clock.instant()).minusDays(1);
        }
        return businessDate;
    }

    public void setBusinessDate(LocalDate businessDate) {
        this.businessDate = businessDate;
    }
}
