package org.honorarium.web.earnings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.honorarium.earnings.boundary.HourlyRates;
import org.honorarium.earnings.boundary.Timesheets;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursRejected;
import org.honorarium.earnings.entity.HoursTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The timesheet of an annotator: hours beside annotations, day by day. */
@Named
@RequestScoped
public class MyHoursPage {

    private static final int MINUTES = 60;

    @Inject Timesheets timesheets;
    @Inject HourlyRates rates;
    @Inject Ids ids;
    @Inject Clock clock;

    private Table<Hours> table;
    private List<HourlyRate> mine;
    private String entry;
    private String project;
    private String day;
    private int hours;
    private int minutes;
    private String purpose = "";

    @PostConstruct
    void open() {
        table = new Table<>(timesheets::mine, one -> one.id().toString());
        begin();
    }

    public void send() {
        timesheets.send(
                Asked.uuid(entry),
                new HoursTerms(
                        Asked.uuid(project),
                        day(),
                        Math.addExact(Math.multiplyExact(hours, MINUTES), minutes),
                        purpose));
        Say.done("hours_sent");
        begin();
    }

    public void withdraw(UUID id) {
        timesheets.withdraw(id);
        Say.done("hours_withdrawn");
    }

    /** An empty form. Its id is made now, so that sending it twice enters it once. */
    private void begin() {
        entry = ids.next().toString();
        day = LocalDate.ofInstant(clock.instant(), Format.zone()).toString();
        hours = 0;
        minutes = 0;
        purpose = "";
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(day == null ? "" : day.strip());
        } catch (DateTimeException noDay) {
            throw HoursRejected.wrong("day", day, "a day, such as 2026-11-23");
        }
    }

    public Table<Hours> getTable() {
        return table;
    }

    /** Every version of every rate, by project. */
    public List<HourlyRate> getRates() {
        if (mine == null) {
            mine = rates.mine();
        }
        return mine;
    }

    /** Each project for which there is a rate, once. */
    public List<HourlyRate> getProjects() {
        var once = new LinkedHashMap<UUID, HourlyRate>();
        getRates().forEach(rate -> once.putIfAbsent(rate.project(), rate));
        return List.copyOf(once.values());
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
