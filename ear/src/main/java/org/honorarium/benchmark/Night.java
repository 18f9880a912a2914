package org.honorarium.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * One night: how many days before the latest business date, and how much work it finds.
 *
 * @param daysAgo 0 is the latest business date that has ended
 */
record Night(int daysAgo, int annotations) {

    LocalDate businessDate() {
        return LocalDate.ofInstant(cutOff(), ZoneOffset.UTC);
    }

    Instant cutOff() {
        return People.lastCutOff().minus(daysAgo, ChronoUnit.DAYS);
    }

    /** For {@link Statements}. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("payer", People.PAYER);
        values.put("project", People.PROJECT);
        values.put("cutOff", cutOff());
        values.put("date", businessDate());
        values.put("annotations", annotations);
        // Ten assignments on a task, but never fewer tasks than one annotator's assignments.
        values.put("tasks", Math.max(annotations / 10, 5_000));
        return values;
    }
}
