package org.honorarium.web.earnings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.earnings.boundary.HourlyRates;
import org.honorarium.earnings.boundary.Timesheets;
import org.honorarium.earnings.entity.AdjustmentRejected;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursRejected;
import org.honorarium.earnings.entity.HoursState;
import org.honorarium.money.entity.Money;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** The paid hours of a project, and what they pay. */
@Named
@RequestScoped
public class HoursPage {

    @Inject Timesheets timesheets;
    @Inject HourlyRates rates;
    @Inject Annotators annotators;
    @Inject Projects projects;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private Table<Hours> table;
    private List<HourlyRate> all;
    private String hours;
    private String reason = "";
    private String annotator = "";
    private BigDecimal hourly;
    private String from = "";

    @PostConstruct
    void open() {
        id = asked.id();
        table =
                new Table<>(
                        request -> timesheets.of(id, Narrowed.to(request, "state", getState())),
                        one -> one.id().toString());
    }

    public void approve(UUID entry) {
        var approved = timesheets.approve(entry);
        Say.done("hours_approved", approved.annotatorReference());
    }

    /** Asks for the reason. */
    public void beginRefusing(UUID entry) {
        hours = entry.toString();
        reason = "";
    }

    public void refuse() {
        var refused = timesheets.refuse(Asked.uuid(hours), reason);
        Say.done("hours_refused", refused.annotatorReference());
    }

    public void setRate() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw AdjustmentRejected.annotatorNotFound(reference);
        }
        var rate = rates.put(id, found, money(), day());
        all = null;
        Say.done("hourly_rate_set", rate.annotatorReference(), rate.hourly(), rate.startsOn());
    }

    private Money money() {
        var currency = getProject().currency();
        try {
            return Money.of(hourly, currency);
        } catch (ArithmeticException tooFine) {
            throw AdjustmentRejected.amountTooFine(hourly.toPlainString(), currency);
        }
    }

    /** Null for as soon as it may. */
    private LocalDate day() {
        try {
            return from.isBlank() ? null : LocalDate.parse(from.strip());
        } catch (DateTimeException noDay) {
            throw HoursRejected.wrong("from", from, "a day, such as 2026-11-23");
        }
    }

    public UUID getId() {
        return id;
    }

    public ProjectRow getProject() {
        if (project == null) {
            project = projects.row(id);
        }
        return project;
    }

    public Table<Hours> getTable() {
        return table;
    }

    public HoursState[] getStates() {
        return HoursState.values();
    }

    /** Which ones are shown; empty for all. */
    public String getState() {
        return asked.text("state");
    }

    public List<HourlyRate> getRates() {
        if (all == null) {
            all = rates.of(id);
        }
        return all;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator == null ? "" : annotator;
    }

    public BigDecimal getHourly() {
        return hourly;
    }

    public void setHourly(BigDecimal hourly) {
        this.hourly = hourly;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }
}
