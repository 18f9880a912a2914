package org.honorarium.payers.entity;

/** Which nights a payer pays in. */
public enum PayOn {
    EVERY_NIGHT,
    BANK_DAYS,
    /** Given days of the week. */
    WEEKDAYS,
    /** Given days of the month; a month without the 31st has its last day instead. */
    MONTH_DAYS;

    /** The highest number that a day of it can have; none if it has no days of its own. */
    public int lastDay() {
        return switch (this) {
            case WEEKDAYS -> 7;
            case MONTH_DAYS -> 31;
            default -> 0;
        };
    }
}
