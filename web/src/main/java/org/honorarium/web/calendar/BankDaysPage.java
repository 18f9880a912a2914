package org.honorarium.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.ClosingDay;
import org.honorarium.calendar.entity.Holiday;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The days of a year on which the banks of a calendar are closed, and what is announced beside. */
@Named
@RequestScoped
public class BankDaysPage {

    @Inject BankDays days;
    @Inject Asked asked;
    @Inject Clock clock;

    private BankCalendar calendar;
    private int year;
    private List<ClosingDay> closings;
    private LocalDate day;
    private boolean closed = true;
    private String reason = "";

    /** Of the calendar and year that were asked for; of dollars and this year without. */
    @PostConstruct
    void open() {
        var name = asked.text("calendar");
        calendar =
                Stream.of(BankCalendar.values())
                        .filter(one -> name.isEmpty() || one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> AccessRejected.notFound("calendar"));
        var number = asked.text("year");
        if (!number.matches("[0-9]{0,4}")) {
            throw AccessRejected.notFound("year");
        }
        int current = clock.instant().atZone(calendar.zone()).getYear();
        year = number.isEmpty() ? Math.max(current, BankCalendar.FIRST) : Integer.parseInt(number);
    }

    public void announce() {
        days.announce(calendar, day, closed, reason);
        closings = null;
        Say.done(closed ? "bank_day_closed" : "bank_day_open", day);
        reason = "";
    }

    public List<ClosingDay> getClosings() {
        if (closings == null) {
            closings = days.closings(calendar, year);
        }
        return closings;
    }

    public String weekday(ClosingDay one) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return one.day().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** What the rules call it; empty if they say nothing. */
    public String holiday(ClosingDay one) {
        return one.holiday().map(Holiday::name).orElse("");
    }

    /** What was announced last; null if nothing was. */
    public ClosingDay.Announcement said(ClosingDay one) {
        return one.announcement().orElse(null);
    }

    public BankCalendar[] getCalendars() {
        return BankCalendar.values();
    }

    public BankCalendar getCalendar() {
        return calendar;
    }

    public int getYear() {
        return year;
    }

    public boolean isFirst() {
        return year <= BankCalendar.FIRST;
    }

    public boolean isLast() {
        return year >= BankCalendar.LAST;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
