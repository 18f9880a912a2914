package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Source;

/** Reads one kind of a day's lines and keeps what seals them. */
@Dependent
public class Sealing {

    @Inject Sql sql;
    @Inject DayRows days;
    @Inject PartRows parts;

    public Sealing() {}

    Sealing(Sql sql) {
        this.sql = sql;
        this.days = new DayRows(sql);
        this.parts = new PartRows(sql);
    }

    /** Once: what is sealed already is left. */
    public void seal(LocalDate day, Source source) {
        if (parts.of(day).containsKey(source)) {
            return;
        }
        boolean first = days.first().map(day::equals).orElse(true);
        var builder = new BlockBuilder((block, lines) -> parts.add(day, source, block, lines));
        // A kind of lines that came to be sealed later brings what is older with it.
        boolean older = !first && !parts.holdAllBefore(day, source);
        new SourceRows(sql).each(source, day, first || older, builder::add);
        parts.add(day, builder.end(source).andOlder(older));
    }
}
