package org.honorarium.web.staffing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.staffing.boundary.Availabilities;
import org.honorarium.staffing.entity.Availability;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.staffing.entity.TimeOff;
import org.honorarium.staffing.entity.Week;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;

/** When an annotator can work: the hours of a usual week, and days off. */
@Named
@RequestScoped
public class AvailabilityPage {

    @Inject Availabilities availabilities;
    @Inject Me me;
    @Inject Ids ids;
    @Inject FacesContext faces;

    private final List<Day> days = new ArrayList<>();
    private Availability availability;
    private String zone;
    private String first = "";
    private String last = "";

    @PostConstruct
    void open() {
        var week = availability().week();
        zone = week.map(Week::timeZone).orElseGet(() -> Format.zone().getId());
        for (var day : DayOfWeek.values()) {
            var hours =
                    week.stream()
                            .flatMap(one -> one.hours().stream())
                            .filter(one -> one.day() == day)
                            .findFirst();
            days.add(
                    new Day(
                            day,
                            hours.map(one -> TimeOfDay.text(one.begins())).orElse(""),
                            hours.map(one -> TimeOfDay.text(one.ends() % 1_440)).orElse("")));
        }
    }

    public void save() {
        var hours =
                days.stream()
                        .filter(day -> !day.begins.isBlank() || !day.ends.isBlank())
                        .map(
                                day ->
                                        new Week.Hours(
                                                day.day,
                                                TimeOfDay.minutes(day.begins),
                                                TimeOfDay.ending(day.ends)))
                        .toList();
        availability = availabilities.keep(new Week(zone, hours));
        Say.done("staffing_week_saved");
    }

    public void addTimeOff() {
        availability = availabilities.put(new TimeOff(ids.next(), date(first), date(last)));
        first = "";
        last = "";
        Say.done("staffing_time_off_saved");
    }

    public void remove(UUID timeOff) {
        availability = availabilities.remove(timeOff);
        Say.done("staffing_time_off_removed");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw StaffingRejected.wrong("day", text, "a day, such as 2026-11-23");
        }
    }

    private Availability availability() {
        if (availability == null) {
            availability = availabilities.of(me.get().actor().id());
        }
        return availability;
    }

    public List<TimeOff> getTimeOff() {
        return availability().timeOff();
    }

    public List<Day> getDays() {
        return days;
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(
                        id ->
                                id.contains("/")
                                                && !id.startsWith("Etc/")
                                                && !id.startsWith("SystemV/")
                                        || id.equals("UTC")
                                        || id.equals(zone))
                .sorted()
                .toList();
    }

    /** "Monday", in the reader's language. */
    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, faces.getViewRoot().getLocale());
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    /** One day of the week, as somebody types it. */
    public static class Day {

        private final DayOfWeek day;
        private String begins;
        private String ends;

        Day(DayOfWeek day, String begins, String ends) {
            this.day = day;
            this.begins = begins;
            this.ends = ends;
        }

        public DayOfWeek getDay() {
            return day;
        }

        public String getBegins() {
            return begins;
        }

        public void setBegins(String begins) {
            this.begins = begins;
        }

        public String getEnds() {
            return ends;
        }

        public void setEnds(String ends) {
            this.ends = ends;
        }
    }
}
