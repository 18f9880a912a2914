package org.honorarium.benchmark;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Formula;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.Held;
import org.honorarium.requirements.entity.Hierarchy;
import org.honorarium.requirements.entity.KnownType;
import org.honorarium.requirements.entity.Person;
import org.honorarium.requirements.entity.Presence;

/**
 * Quotes with every line of how they came about, on one core: twenty rules, a third of them about
 * the annotator, each looked at anew. Without the database, which the claim is measured with.
 */
final class QuoteCase {

    private static final int WARM = 300_000;
    private static final int MEASURED = 500_000;
    private static final int WANTED_A_SECOND = 100_000;
    private static final Instant AT = Instant.parse("2026-03-07T12:00:00Z");
    private static final int TYPES = 7;

    private final CardTerms card = card();
    private final Catalogue catalogue = catalogue();
    private final Person person = person();

    private QuoteCase() {}

    static void measure(Figures figures) {
        var one = new QuoteCase();
        one.quotes(WARM);
        // Of the processor, not of the clock: others use this machine, too.
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var paid = one.quotes(MEASURED);
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
        var wanted = Duration.ofMillis(1_000L * MEASURED / WANTED_A_SECOND);
        long second = MEASURED * 1_000L / Math.max(1, took.toMillis());
        figures.add(
                "quotes of 20 rules, one core",
                MEASURED,
                took,
                "100,000 a second",
                wanted,
                "at most 1",
                second + " a second; " + new Money(paid, "USD"));
    }

    private long quotes(int many) {
        long paid = 0;
        for (int i = 0; i < many; i++) {
            var task =
                    Map.of(
                            "difficulty", Integer.toString(i % 6),
                            "modality", i % 2 == 0 ? "image" : "text",
                            "length", Integer.toString(i % 2_000));
            var offer =
                    new Offer(person.annotator(), person.annotator(), person.annotator(), task, AT);
            var inputs = Inputs.of(card, offer, person, catalogue);
            paid += Formula.price(card, inputs).amount().minor();
        }
        return paid;
    }

    private static CardTerms card() {
        var rules = new ArrayList<RateRule>();
        rules.add(rule("Base", new Condition.Always(), Effect.ADD, "0.12"));
        for (int i = 0; i < TYPES; i++) {
            rules.add(rule("Degree " + i, degree(i), Effect.MULTIPLY, "1.25"));
        }
        for (int i = 1; i <= 6; i++) {
            var level = new Condition.Variable("difficulty", Comparison.AT_LEAST, List.of("" + i));
            rules.add(rule("Difficulty " + i, level, Effect.ADD, "0.05"));
        }
        for (var one : List.of("image", "video", "sound")) {
            var modality = new Condition.Variable("modality", Comparison.IN, List.of(one, "any"));
            rules.add(rule("Modality " + one, modality, Effect.ADD, "0.03"));
        }
        rules.add(rule("Weekend", new Condition.Weekend(), Effect.MULTIPLY, "1.5"));
        rules.add(
                new RateRule(
                        "Length",
                        new Condition.Always(),
                        Effect.ADD,
                        new BigDecimal("0.0015"),
                        Unit.CHARACTER,
                        "length"));
        rules.add(rule("At least", new Condition.Always(), Effect.FLOOR, "0.15"));
        return new CardTerms(
                Money.of(new BigDecimal("100.00"), "USD"),
                RoundingMode.HALF_EVEN,
                false,
                ZoneOffset.UTC,
                rules);
    }

    private static RateRule rule(String name, Condition when, Effect effect, String amount) {
        return RateRule.of(name, when, effect, new BigDecimal(amount));
    }

    private static Condition degree(int type) {
        var health = new CodeCondition(CodeComparator.UNDER, List.of("09"));
        return new Condition.Qualified(
                new Clause.Qualified(
                        "DEGREE-" + type, Presence.EXISTS, Optional.of(health), Optional.empty()));
    }

    private static Catalogue catalogue() {
        var kind = QualificationKind.DEGREE;
        var types =
                IntStream.range(0, TYPES)
                        .mapToObj(
                                i ->
                                        new KnownType(
                                                new UUID(0, i),
                                                "DEGREE-" + i,
                                                kind,
                                                "Degree",
                                                "",
                                                true,
                                                false,
                                                Hierarchy.of(kind, Map.of())))
                        .toList();
        return Catalogue.of(types, List.of(new Field("09", "Health", "")));
    }

    /** Has every second of them. */
    private static Person person() {
        var held =
                IntStream.range(0, TYPES)
                        .filter(i -> i % 2 == 0)
                        .mapToObj(
                                i ->
                                        new Held(
                                                new UUID(1, i),
                                                "DEGREE-" + i,
                                                "0912",
                                                BigDecimal.valueOf(7),
                                                null))
                        .collect(Collectors.toList());
        return new Person(new UUID(2, 0), "US", held);
    }
}
