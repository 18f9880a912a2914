package org.honorarium.web.payers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.PayerChange;
import org.honorarium.payers.entity.WhenClosed;

/** Pay days as their reader says them. */
@Named
@ApplicationScoped
public class PayDayWords {

    public String of(PayDays days) {
        var name = words().getString("on." + days.on());
        return switch (days.on()) {
            case EVERY_NIGHT, BANK_DAYS -> name;
            case WEEKDAYS ->
                    days.days().stream()
                            .map(day -> weekday(day))
                            .collect(Collectors.joining(words().getString("comma")));
            case MONTH_DAYS ->
                    MessageFormat.format(
                            words().getString("month_days"),
                            days.days().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(words().getString("comma"))),
                            words().getString("closed." + days.whenClosed()));
        };
    }

    /** What it was before a change, or what it is after it. */
    public String of(PayerChange change, boolean after) {
        var text = after ? change.after() : change.before();
        return change.what().equals("payDays") ? of(PayDays.parse(text)) : text;
    }

    public String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, locale());
    }

    public List<Integer> getWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::getValue).toList();
    }

    public List<PayOn> getKinds() {
        return List.of(PayOn.values());
    }

    public List<WhenClosed> getWhenClosed() {
        return List.of(WhenClosed.values());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static ResourceBundle words() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, "pyr");
    }
}
