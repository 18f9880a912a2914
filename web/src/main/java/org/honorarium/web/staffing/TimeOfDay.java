package org.honorarium.web.staffing;

import java.util.regex.Pattern;
import org.honorarium.staffing.entity.StaffingRejected;

/** Times of a day as texts, "09:30", and as minutes from its start. */
public final class TimeOfDay {

    private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])(:00)?");
    private static final int MIDNIGHT = 1_440;

    private TimeOfDay() {}

    /**
     * @throws StaffingRejected if it is no time
     */
    public static int minutes(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw StaffingRejected.wrong("hours", text, "a time, such as 09:30");
        }
        return Integer.parseInt(found.group(1)) * 60 + Integer.parseInt(found.group(2));
    }

    /** Where something ends: 00:00 is the midnight after it. */
    public static int ending(String text) {
        int minutes = minutes(text);
        return minutes == 0 ? MIDNIGHT : minutes;
    }

    public static String text(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
