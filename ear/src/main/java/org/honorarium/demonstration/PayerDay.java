package org.honorarium.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The demonstration's payer's business day, which ends at the cut-off. */
record PayerDay(LocalDate date) {

    static final ZoneId ZONE = ZoneId.of("Europe/Dublin");
    static final LocalTime CUT_OFF = LocalTime.of(23, 0);

    /** The latest that is over. */
    static PayerDay last(Instant now) {
        var local = now.atZone(ZONE);
        var over = !local.toLocalTime().isBefore(CUT_OFF);
        return new PayerDay(over ? local.toLocalDate() : local.toLocalDate().minusDays(1));
    }

    Instant end() {
        return date.atTime(CUT_OFF).atZone(ZONE).toInstant();
    }
}
