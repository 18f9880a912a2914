package org.honorarium.web.payers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.WhenClosed;

/** On which nights a payer pays, in its form. */
public class PayDaysForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private PayOn on = PayOn.EVERY_NIGHT;
    private ArrayList<String> weekdays = new ArrayList<>();
    private String monthDays = "";
    private WhenClosed whenClosed = WhenClosed.SAME_NIGHT;

    public static PayDaysForm of(PayDays days) {
        var form = new PayDaysForm();
        form.on = days.on();
        form.whenClosed = days.whenClosed();
        var listed = days.days().stream().map(String::valueOf).toList();
        if (days.on() == PayOn.WEEKDAYS) {
            form.weekdays = new ArrayList<>(listed);
        } else {
            form.monthDays = String.join(", ", listed);
        }
        return form;
    }

    public PayDays payDays() {
        return switch (on) {
            case EVERY_NIGHT, BANK_DAYS -> new PayDays(on, List.of(), whenClosed);
            case WEEKDAYS ->
                    new PayDays(on, weekdays.stream().map(Integer::valueOf).toList(), whenClosed);
            case MONTH_DAYS -> new PayDays(on, monthDays(), whenClosed);
        };
    }

    private List<Integer> monthDays() {
        var found = monthDays.strip();
        if (!found.matches("[0-9]{1,2}([,、\\s]+[0-9]{1,2})*")) {
            throw PayerRejected.fieldWrong("days", found, "days of the month such as 1, 15");
        }
        return Arrays.stream(found.split("[,、\\s]+")).map(Integer::valueOf).toList();
    }

    public PayOn getOn() {
        return on;
    }

    public void setOn(PayOn on) {
        this.on = on;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<String> weekdays) {
        this.weekdays = weekdays == null ? new ArrayList<>() : new ArrayList<>(weekdays);
    }

    public String getMonthDays() {
        return monthDays;
    }

    public void setMonthDays(String monthDays) {
        this.monthDays = monthDays == null ? "" : monthDays;
    }

    public WhenClosed getWhenClosed() {
        return whenClosed;
    }

    public void setWhenClosed(WhenClosed whenClosed) {
        this.whenClosed = whenClosed;
    }
}
