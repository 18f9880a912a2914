package org.honorarium.web.holds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.ReceivedForm;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;

/** How the annotator is paid: how often, from which amount on, what holds it, what is missing. */
@Named
@RequestScoped
public class PayChoicePage {

    private static final int LONGEST_MONTH = 31;

    @Inject PayChoices choices;
    @Inject Holds holds;
    @Inject TaxForms forms;
    @Inject Annotators annotators;
    @Inject Me me;
    @Inject Clock clock;

    private List<Hold> inForce;
    private List<MinimumField> minimums;
    private String rhythm;
    private int weekday = 1;
    private int monthDay = 1;
    private String zone;

    @PostConstruct
    void open() {
        var chosen = choices.of(mine());
        rhythm = chosen.rhythm().rhythm().name();
        zone = Format.zone().getId();
        if (chosen.rhythm().rhythm() == Rhythm.WEEKLY) {
            weekday = chosen.rhythm().day();
            zone = chosen.rhythm().zone().getId();
        } else if (chosen.rhythm().rhythm() == Rhythm.MONTHLY) {
            monthDay = chosen.rhythm().day();
            zone = chosen.rhythm().zone().getId();
        }
        minimums = currencies(chosen).map(one -> field(one, chosen)).toList();
    }

    public void save() {
        var wanted = Rhythm.valueOf(rhythm);
        var day =
                switch (wanted) {
                    case NIGHTLY -> 0;
                    case WEEKLY -> weekday;
                    case MONTHLY -> monthDay;
                };
        var least = minimums.stream().map(MinimumField::money).flatMap(Optional::stream).toList();
        choices.put(mine(), PayChoice.of(wanted, day, zone, least));
        Say.done("pay_chosen");
    }

    /** What holds the annotator now. */
    public List<Hold> getHolds() {
        if (inForce == null) {
            var now = clock.instant();
            inForce = holds.of(mine()).stream().filter(one -> one.isInForce(now)).toList();
        }
        return inForce;
    }

    /** The forms that a payer still waits for. */
    public List<String> getMissingForms() {
        return forms.missing(mine());
    }

    public List<ReceivedForm> getForms() {
        return forms.of(mine());
    }

    /** The last day on which a form counts; null if it does not end. */
    public LocalDate until(ReceivedForm one) {
        return one.form().validUntil().orElse(null);
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day, Locale reader) {
        return day.getDisplayName(TextStyle.FULL, reader);
    }

    public List<Integer> getMonthDays() {
        return IntStream.rangeClosed(1, LONGEST_MONTH).boxed().toList();
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.contains("/") || one.equals(zone))
                .sorted()
                .toList();
    }

    private Stream<String> currencies(PayChoice chosen) {
        var all = new TreeSet<String>();
        var details = annotators.find(mine());
        details.map(AnnotatorDetails::currency).ifPresent(all::add);
        details.map(AnnotatorDetails::accounts).stream()
                .flatMap(List::stream)
                .filter(AccountRow::isInForce)
                .map(AccountRow::currency)
                .forEach(all::add);
        chosen.minimums().stream().map(Money::currency).forEach(all::add);
        return all.stream();
    }

    private static MinimumField field(String currency, PayChoice chosen) {
        var least =
                chosen.minimums().stream()
                        .filter(one -> one.currency().equals(currency))
                        .map(Money::major)
                        .findFirst();
        return new MinimumField(currency, least.orElse(null));
    }

    private UUID mine() {
        return me.get().actor().id();
    }

    public List<MinimumField> getMinimums() {
        return minimums;
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        if (rhythm == null || rhythm.isBlank()) {
            throw HoldRejected.wrong("rhythm", "nothing", "how often you want to be paid");
        }
        this.rhythm = rhythm;
    }

    public int getWeekday() {
        return weekday;
    }

    public void setWeekday(int weekday) {
        this.weekday = weekday;
    }

    public int getMonthDay() {
        return monthDay;
    }

    public void setMonthDay(int monthDay) {
        this.monthDay = monthDay;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
