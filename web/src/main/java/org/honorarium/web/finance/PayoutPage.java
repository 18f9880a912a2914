package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.boundary.Journeys;
import org.honorarium.banking.entity.JourneyStep;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.Deduction;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** One payout, down to the earnings that it pays. */
@Named("financePayoutPage")
@RequestScoped
public class PayoutPage {

    @Inject RunReports reports;
    @Inject Journeys journeys;
    @Inject Asked asked;

    private PayoutRow payout;
    private List<JourneyStep> journey;
    private Table<LineRow> lines;

    @PostConstruct
    void open() {
        lines =
                new Table<>(
                        request -> reports.lines(getId(), request),
                        row -> row.earning().toString());
    }

    public PayoutRow getPayout() {
        if (payout == null) {
            payout = reports.payout(getId());
        }
        return payout;
    }

    /** After it was changed. */
    public void refresh() {
        payout = null;
    }

    /** What happened to it, the first step first. */
    public List<JourneyStep> getJourney() {
        if (journey == null) {
            journey = journeys.of(getId());
        }
        return journey;
    }

    /** What it takes of debts and for tax. */
    public List<Deduction> getDeductions() {
        return reports.deductions(getId());
    }

    public Table<LineRow> getLines() {
        return lines;
    }

    public UUID getId() {
        return asked.id();
    }
}
