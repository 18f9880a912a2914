package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.SealedDay;
import org.honorarium.seals.entity.Source;

/** Gives a day its root when all its parts are there. */
@Dependent
public class DayEnd {

    @Inject DayRows days;
    @Inject PartRows parts;

    public DayEnd() {}

    DayEnd(Sql sql) {
        this.days = new DayRows(sql);
        this.parts = new PartRows(sql);
    }

    public void end(LocalDate day, Instant now) {
        end(day, now, EnumSet.allOf(Source.class));
    }

    void end(LocalDate day, Instant now, Set<Source> sources) {
        var known = parts.of(day);
        if (!known.keySet().containsAll(sources)) {
            throw new IllegalStateException("not all parts of " + day + " are sealed: " + known);
        }
        var before =
                days.find(day.minusDays(1)).map(SealedDay::root).orElse(SealedDay.NOTHING_BEFORE);
        long lines = known.values().stream().mapToLong(Part::lines).sum();
        days.seal(day, now, lines, before, Roots.of(day, before, known));
    }
}
