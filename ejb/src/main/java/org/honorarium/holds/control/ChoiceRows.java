package org.honorarium.holds.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.holds.entity.Rhythm;

/** What annotators chose about their pay. */
@Dependent
public class ChoiceRows {

    private static final String RHYTHM =
            "select rhythm, day, zone from holds.choice where annotator_id = ?";

    private static final String MINIMUMS =
            """
            select currency, minimum_minor from holds.own_minimum where annotator_id = ? order by currency
            """;

    private static final String CHOOSE =
            """
            insert into holds.choice (annotator_id, rhythm, day, zone, chosen_at) values (?, ?, ?, ?, ?)
                on conflict (annotator_id) do update
               set rhythm = excluded.rhythm, day = excluded.day, zone = excluded.zone, chosen_at = excluded.chosen_at
            """;

    private static final String FORGET = "delete from holds.own_minimum where annotator_id = ?";

    private static final String LEAST =
            """
            insert into holds.own_minimum (annotator_id, currency, minimum_minor, chosen_at) values (?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public PayChoice of(UUID annotator) {
        var minimums = sql.rows(MINIMUMS, row -> row.money("minimum_minor", "currency"), annotator);
        var rhythm =
                sql.first(
                        RHYTHM,
                        row ->
                                new PayRhythm(
                                        Rhythm.valueOf(row.text("rhythm")),
                                        (int) row.number("day"),
                                        ZoneId.of(row.text("zone"))),
                        annotator);
        return new PayChoice(rhythm.orElse(PayChoice.NONE.rhythm()), minimums);
    }

    public void put(UUID annotator, PayChoice choice, Instant now) {
        var rhythm = choice.rhythm();
        sql.change(CHOOSE, annotator, rhythm.rhythm(), rhythm.day(), rhythm.zone().getId(), now);
        sql.change(FORGET, annotator);
        for (var minimum : choice.minimums()) {
            sql.change(LEAST, annotator, minimum.currency(), minimum.minor(), now);
        }
    }
}
