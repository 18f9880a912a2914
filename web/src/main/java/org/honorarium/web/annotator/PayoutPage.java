package org.honorarium.web.annotator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.boundary.Journeys;
import org.honorarium.banking.entity.JourneyStep;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.Deduction;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** One of the annotator's payouts, and the work that it pays. */
@Named("ownPayoutPage")
@RequestScoped
public class PayoutPage {

    @Inject AnnotatorMoney money;
    @Inject Journeys journeys;
    @Inject Asked asked;

    private PayoutRow payout;
    private List<JourneyStep> journey;
    private Table<LineRow> lines;

    @PostConstruct
    void open() {
        lines =
                new Table<>(
                        request -> money.payoutLines(getId(), request),
                        row -> row.earning().toString());
    }

    public PayoutRow getPayout() {
        if (payout == null) {
            payout = money.payout(getId());
        }
        return payout;
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
        return money.deductions(getId());
    }

    public Table<LineRow> getLines() {
        return lines;
    }

    public UUID getId() {
        return asked.id();
    }
}
