package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.PricedHouse.card;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.pricing.boundary.Replays;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Replay.Difference;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.quality.boundary.Decisions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the database's administrator changes about a price that was kept is found when it is
 * computed again.
 */
@ArquillianTest
class SpoiledPricesIT {

    private static final RateRule TIME =
            new RateRule(
                    "Time",
                    new Condition.Always(),
                    Effect.ADD,
                    new BigDecimal("0.60"),
                    Unit.MINUTE,
                    "",
                    BigDecimal.TEN);

    private static final String QUOTE = "pricing.quote where id = ?";
    private static final String TERMS = "pricing.terms where assignment_id = ?";
    private static final String CAME_TO = "pricing.settlement where assignment_id = ?";

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject Decisions decisions;
    @Inject Replays replays;
    @Inject Database database;

    private UUID assignment;

    @BeforeEach
    void work_that_was_measured_and_accepted() throws Exception {
        priced.build();
        priced.publish(card("0.20", TIME));
        assignment = work.submitted(priced, 90);
        priced.qualified.house.operations.run(() -> decisions.accept(assignment));
        assertThat(found(Actor.SYSTEM)).isEmpty();
    }

    @Test
    void another_price_is_found() throws Exception {
        assertFound(QUOTE, "amount_minor", "621", "6.21 USD", "6.20 USD");
        assertFound(QUOTE, "certain_minor", "21", "at least 0.21 USD", "at least 0.20 USD");
    }

    @Test
    void a_line_of_the_quote_that_says_something_else_or_is_missing_is_found() throws Exception {
        assertFound(TERMS, "lines", with("{1,rule}", "Patience"), "Patience|", "Time|");
        assertFound(TERMS, "lines", "'[]'", "0 lines", "2 lines");
    }

    @Test
    void what_it_came_to_otherwise_is_found() throws Exception {
        assertFound(CAME_TO, "amount_minor", "111", "came to 1.11 USD", "came to 1.10 USD");
        assertFound(CAME_TO, "worked_seconds", "91", "came to 1.10 USD", "came to 1.11 USD");
    }

    @Test
    void a_line_of_what_it_came_to_that_says_something_else_or_is_missing_is_found()
            throws Exception {
        assertFound(
                CAME_TO,
                "lines",
                with("{1,found}", "worked 60 SECOND"),
                "worked 60 SECOND",
                "worked 90 SECOND");
        assertFound(CAME_TO, "lines", "'{}'", "0 lines", "2 lines");
        assertFound(CAME_TO, "lines", "'[1, 2]'", "|||||||", "Base|");
    }

    /** By the house, by finance and by an auditor; afterwards it is as it was again. */
    private void assertFound(String row, String column, String value, String kept, String replayed)
            throws Exception {
        var before =
                database.texts("select %s::text from %s".formatted(column, row), assignment)
                        .getFirst();
        spoil(row, column, value);
        try {
            var auditor = SmallHouse.somebody(Role.AUDITOR, true);
            for (var one : List.of(Actor.SYSTEM, priced.qualified.house.finance, auditor)) {
                assertThat(found(one))
                        .singleElement()
                        .satisfies(different -> assertThat(different.kept()).contains(kept))
                        .satisfies(
                                different -> assertThat(different.replayed()).contains(replayed));
            }
        } finally {
            spoil(row, column, "'" + before + "'");
        }
        assertThat(found(Actor.SYSTEM)).isEmpty();
    }

    private List<Difference> found(Actor who) throws Exception {
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));
        return who.call(() -> replays.replay(month)).differences().stream()
                .filter(one -> one.assignment().equals(assignment))
                .toList();
    }

    /** What is never changed is changed. */
    private void spoil(String row, String column, String value) throws Exception {
        var table = row.substring(0, row.indexOf(' '));
        var alter = "alter table " + table;
        var change =
                "update " + row.replace(" where", " set %s = %s where".formatted(column, value));
        database.spoil(
                connection -> {
                    Database.change(connection, alter + " disable trigger user");
                    Database.change(connection, alter + " no force row level security");
                    Database.change(connection, change, assignment);
                    Database.change(connection, alter + " force row level security");
                    Database.change(connection, alter + " enable trigger user");
                });
    }

    private static String with(String place, String text) {
        return "jsonb_set(lines, '%s', '\"%s\"')".formatted(place, text);
    }
}
