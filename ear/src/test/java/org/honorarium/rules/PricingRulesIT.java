package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.PricedHouse.card;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.money.entity.Currencies;
import org.honorarium.pricing.PricedHouse;
import org.honorarium.pricing.entity.CardVersion;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database says to somebody who goes past the rules about prices. */
@ArquillianTest
class PricingRulesIT {

    @Inject PricedHouse priced;
    @Inject Attacker attacker;

    private CardVersion version;
    private UUID assignment;

    @BeforeEach
    void a_quote() throws Exception {
        priced.build();
        version = priced.publish(card("5.00"));
        assignment = priced.locked(priced.offer(Map.of()));
    }

    @Test
    void neither_versions_nor_rules_nor_terms_ever_change() throws Exception {
        for (var table :
                new String[] {
                    "card_version", "rate_rule", "rule_node", "terms", "quote", "settlement"
                }) {
            assertThat(attacker.tries("delete from pricing." + table)).isNotEmpty();
            assertThat(attacker.tries("truncate pricing." + table)).isNotEmpty();
        }
        assertThat(attacker.tries("update pricing.card_version set cap_minor = 1")).isNotEmpty();
        assertThat(attacker.tries("update pricing.rate_rule set amount = 1")).isNotEmpty();
        assertThat(attacker.tries("update pricing.terms set maximum_minor = 1")).isNotEmpty();
        assertThat(attacker.tries("update pricing.quote set amount_minor = 1")).isNotEmpty();
    }

    @Test
    void a_published_version_gets_no_more_rules() throws Exception {
        assertThat(attacker.tries(rule(version.id(), 1))).contains("has no place for rule 1");
        assertThat(
                        attacker.tries(
                                "insert into pricing.rule_node (version_id, rule, place, kind) values"
                                        + " ('%s', 0, 0, 'ALL')".formatted(version.id())))
                .contains("has no place for part 0");
    }

    @Test
    void a_version_has_all_its_rules_and_a_base_first() throws Exception {
        var id = UUID.randomUUID();
        var next = version(id, 2, "now() + interval '1 day'", "USD", 2);
        assertThat(attacker.tries(next, rule(id, 0))).contains("has 1 of its 2 rules");
        assertThat(attacker.tries(next, rule(id, 0), rule(id, 1))).isEmpty();
        assertThat(attacker.tries(next, rule(id, 0).replace("'ADD'", "'FLOOR'")))
                .contains("a_card_begins_with_a_base");
    }

    @Test
    void a_version_starts_later_follows_the_last_one_and_pays_the_projects_currency()
            throws Exception {
        var id = UUID.randomUUID();
        assertThat(attacker.tries(version(id, 2, "now() - interval '1 minute'", "USD", 1)))
                .contains("cannot start in the past");
        assertThat(attacker.tries(version(id, 3, "now() + interval '1 day'", "USD", 1)))
                .contains("does not follow");
        assertThat(attacker.tries(version(id, 2, "now() + interval '1 day'", "JPY", 1)))
                .contains("pays in USD");
    }

    @Test
    void a_task_types_first_card_starts_later_too_where_its_project_has_one() throws Exception {
        var own = UUID.randomUUID();
        assertThat(attacker.tries(ofType(own, 1, "now()", 1), rule(own, 0)))
                .contains("cannot start in the past");
        var later = ofType(own, 1, "now() + interval '1 day'", 1);
        assertThat(attacker.tries(later, rule(own, 0))).isEmpty();
    }

    @Test
    void only_a_task_type_with_its_own_card_goes_back_to_the_projects() throws Exception {
        var id = UUID.randomUUID();
        var tomorrow = "now() + interval '1 day'";
        assertThat(attacker.tries(version(id, 2, tomorrow, "USD", 0))).contains("a_card_has_rules");
        assertThat(attacker.tries(ofType(id, 1, tomorrow, 0))).contains("a_card_has_rules");
        var own = UUID.randomUUID();
        var first = ofType(own, 1, tomorrow, 1);
        assertThat(attacker.tries(first, rule(own, 0), ofType(id, 2, "now()", 0)))
                .contains("cannot start in the past");
        assertThat(attacker.tries(first, rule(own, 0), ofType(id, 2, tomorrow, 0))).isEmpty();
        assertThat(
                        attacker.tries(
                                first,
                                rule(own, 0),
                                ofType(id, 2, "clock_timestamp() + interval '1 second'", 0)
                                        .replace("least(now(), ", "coalesce(now(), "),
                                "select pg_sleep(1.1)",
                                terms(
                                        UUID.randomUUID(),
                                        "version_id, version",
                                        "'%s', 2".formatted(id))))
                .contains("is not of version");
    }

    @Test
    void annotators_publish_nothing_and_bring_no_price_without_terms() throws Exception {
        var id = UUID.randomUUID();
        assertThat(
                        attacker.triesAs(
                                priced.oneself,
                                version(id, 2, "now() + interval '1 day'", "USD", 1)))
                .contains("row-level security");
        assertThat(
                        attacker.triesAs(
                                priced.oneself,
                                "insert into pricing.quote values ('%s', 10000, 'USD')"
                                        .formatted(id)))
                .contains("has no terms");
    }

    @Test
    void terms_are_of_the_version_in_force_within_its_cap_and_are_the_price() throws Exception {
        assertThat(agreed(priced.oneself, "maximum_minor", "10001")).contains("above the cap");
        assertThat(agreed(priced.oneself, "maximum_minor", "600"))
                .contains("do not come to its amount");
        assertThat(agreed(priced.oneself, "lines", "'[]'")).contains("do not come to its amount");
        var cheaper = "'[{\"rule\": \"Base\", \"total\": \"4.00\"}]'";
        assertThat(agreed(priced.oneself, "lines", cheaper)).contains("do not come to its amount");
        var id = UUID.randomUUID();
        assertThat(
                        attacker.triesAs(
                                priced.oneself,
                                terms(id, "tax_included", "tax_included"),
                                "insert into pricing.quote values ('%s', 600, 'USD')"
                                        .formatted(id)))
                .contains("is not what its terms say");
        assertThat(agreed(priced.oneself, "version", "2")).contains("is not of version 2");
        assertThat(agreed(priced.oneself, "quoted_at", "now() - interval '1 hour'"))
                .contains("was not in force");
        assertThat(agreed(priced.oneself, "quoted_at", "now() + interval '1 hour'"))
                .contains("is not of this moment");
        assertThat(agreed(priced.oneself, "annotator_id", "gen_random_uuid()"))
                .contains("row-level security");
        assertThat(agreed(priced.oneself, "certain_minor", "501"))
                .contains("what_is_certain_is_part_of_the_maximum");
        assertThat(agreed(priced.oneself, "certain_minor", "500")).isEmpty();
    }

    @Test
    void what_was_measured_comes_to_something_between_what_is_certain_and_the_most()
            throws Exception {
        var settle =
                "insert into pricing.settlement values ('%s', 0, %s, 'USD',"
                        + " '[{\"total\": \"1.00\"}]', now())";
        assertThat(attacker.tries(settle.formatted(assignment, "500")))
                .contains("is not within what was quoted");
        var id = UUID.randomUUID();
        var quoted =
                new String[] {
                    terms(id, "certain_minor", "100"),
                    "insert into pricing.quote (id, amount_minor, certain_minor, currency) values"
                            + " ('%s', 500, 100, 'USD')".formatted(id),
                    settle
                };
        for (var amount : new String[] {"99", "501"}) {
            quoted[2] = settle.formatted(id, amount);
            assertThat(attacker.tries(quoted)).contains("is not within what was quoted");
        }
        quoted[2] = settle.formatted(id, "101");
        assertThat(attacker.tries(quoted)).contains("do not come to its amount");
        quoted[2] = settle.formatted(id, "100").replace(", 0, 100,", ", 60, 100,");
        assertThat(attacker.tries(quoted)).contains("counts 60 seconds, and 0 were measured");
        quoted[2] = settle.formatted(id, "100");
        assertThat(attacker.tries(quoted)).isEmpty();
        assertThat(attacker.triesAs(priced.oneself, quoted)).contains("row-level security");
    }

    @Test
    void the_database_knows_the_decimals_of_every_currency() throws Exception {
        for (var currency : Currency.getAvailableCurrencies()) {
            var code = currency.getCurrencyCode();
            var wrong =
                    "select 1 / (pricing.exponent('%s') = %d)::integer"
                            .formatted(code, Currencies.exponent(code));
            assertThat(attacker.tries(wrong)).as(code).isEmpty();
        }
    }

    /** A second assignment with the same terms but for one, and a price of five dollars. */
    private String agreed(Actor actor, String but, String value) throws Exception {
        var id = UUID.randomUUID();
        return attacker.triesAs(
                actor,
                terms(id, but, value),
                "insert into pricing.quote values ('%s', 500, 'USD')".formatted(id));
    }

    private String terms(UUID id, String but, String value) {
        var columns =
                "version_id, version, project_id, annotator_id, quoted_at, certain_minor,"
                        + " maximum_minor, currency, tax_included, paid_by, inputs, lines";
        return "insert into pricing.terms (assignment_id, %s) select '%s', %s from pricing.terms"
                        .formatted(columns, id, columns.replaceFirst("\\b" + but + "\\b", value))
                + " where assignment_id = '%s'".formatted(assignment);
    }

    private String version(UUID id, int number, String startsAt, String currency, int rules) {
        return "insert into pricing.card_version (id, project_id, version, currency, cap_minor, rounding,"
                + " tax_included, time_zone, rules, starts_at, published_by, published_at) values"
                + " ('%s', '%s', %d, '%s', 10000, 'UP', false, 'UTC', %d, %s, '%s', least(now(), %s))"
                        .formatted(
                                id,
                                priced.project,
                                number,
                                currency,
                                rules,
                                startsAt,
                                UUID.randomUUID(),
                                startsAt);
    }

    private String ofType(UUID id, int number, String startsAt, int rules) {
        return version(id, number, startsAt, "USD", rules)
                .replace("(id, project_id,", "(id, task_type_id, project_id,")
                .replace(
                        "values ('%s',".formatted(id),
                        "values ('%s', '%s',".formatted(id, priced.taskType));
    }

    private static String rule(UUID version, int place) {
        return "insert into pricing.rate_rule (version_id, place, name, condition, effect, amount, unit, parts)"
                + " values ('%s', %d, 'More', 'ALWAYS', 'ADD', 1, 'ANNOTATION', 0)"
                        .formatted(version, place);
    }
}
