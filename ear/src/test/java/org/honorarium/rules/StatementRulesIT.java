package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.entity.Run;
import org.honorarium.statements.boundary.StatementNights;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement says what was decided, never changes, and is seen by its annotator and finance. */
@ArquillianTest
class StatementRulesIT {

    private static final List<String> TABLES = List.of("made", "statement", "entry", "project");

    @Inject SmallHouse house;
    @Inject Attacker attacker;
    @Inject StatementNights nights;

    private Map<String, UUID> people;
    private Run run;

    @BeforeEach
    void a_night() throws Exception {
        people = house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,1.50"));
        run = house.night();
        Actor.SYSTEM.call(() -> nights.make(run.id()));
    }

    @Test
    void what_was_said_never_changes() throws Exception {
        for (var table : TABLES) {
            assertThat(attacker.tries("delete from statements." + table))
                    .contains("permission denied");
        }
        assertThat(attacker.tries("update statements.entry set items = 7"))
                .contains("permission denied");
    }

    @Test
    void nothing_is_said_that_was_not_decided() throws Exception {
        assertThat(attacker.tries(head(0), entry("items + 1", "currency")))
                .contains("one_statement_a_night_and_annotator");
        assertThat(attacker.tries(head(1), entry("items", "currency")))
                .contains("is not what the night decided");
        assertThat(
                        attacker.tries(
                                "insert into statements.entry select statement_id, run_id,"
                                        + " annotator_id, 'EUR', outcome, reason, items, gross_minor,"
                                        + " debts_minor, rate, rate_source, rate_at, exchanged_minor,"
                                        + " tax_minor, paid_minor, paid_currency, payout_id, account,"
                                        + " end_to_end_id from statements.entry where run_id = '%s'"
                                                .formatted(run.id())))
                .contains("is not what the night decided");
    }

    @Test
    void it_is_seen_by_finance_and_its_own_annotator_and_written_by_nobody_else() throws Exception {
        for (var table : List.of("statement", "entry", "project")) {
            assertThat(attacker.counts(Attacker.annotator(annotator(1)), "statements." + table))
                    .isZero();
            assertThat(attacker.counts(house.operations, "statements." + table)).isZero();
            assertThat(attacker.counts(Attacker.annotator(annotator(0)), "statements." + table))
                    .isEqualTo(1);
        }
        assertThat(attacker.triesAs(house.finance, head(1))).contains("row-level security");
    }

    private UUID annotator(int number) {
        return people.get(house.reference(number));
    }

    private String head(int number) {
        return "insert into statements.statement values ('%s', '%s', '%s', '', '%s', '', now(), now())"
                .formatted(FORGED, run.id(), annotator(number), house.payer);
    }

    private String entry(String items, String currency) {
        return ("insert into statements.entry select '%s', run_id, '%s', %s, outcome, reason, %s,"
                        + " gross_minor, debts_minor, rate, rate_source, rate_at, exchanged_minor,"
                        + " tax_minor, paid_minor, paid_currency, payout_id, account, end_to_end_id"
                        + " from statements.entry where run_id = '%s'")
                .formatted(FORGED, annotator(1), currency, items, run.id());
    }

    private static final UUID FORGED = UUID.fromString("00000000-0000-7000-8000-00000000c150");
}
