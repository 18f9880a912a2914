package org.honorarium.web.confidentiality;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.honorarium.confidentiality.boundary.NeutralityReports;
import org.honorarium.confidentiality.entity.NeutralityReport;

/** What the house did for whom: this year, or in the days that the reader asks for. */
@Named
@RequestScoped
public class NeutralityPage {

    @Inject NeutralityReports reports;
    @Inject Clock clock;

    private LocalDate from;
    private LocalDate last;
    private NeutralityReport report;

    @PostConstruct
    void open() {
        last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        from = last.withDayOfYear(1);
    }

    public NeutralityReport getReport() {
        if (report == null) {
            report = reports.of(from, last.plusDays(1));
        }
        return report;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
