package org.honorarium.pricing.entity;

/** What an amount is paid for. */
public enum Unit {
    ANNOTATION(0),
    SECOND(1),
    MINUTE(60),
    HOUR(3_600),
    TURN(0),
    CHARACTER(0);

    private final int seconds;

    Unit(int seconds) {
        this.seconds = seconds;
    }

    /** Whether the house can measure how many of them the work took. */
    public boolean isTime() {
        return seconds > 0;
    }

    int seconds() {
        return seconds;
    }
}
