package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;
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

/** Rate cards and offers as a test of prices needs them. */
final class CardFixture {

    /** A Wednesday; in Auckland it is Thursday already. */
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    static final UUID DOCTOR = new UUID(0, 1);
    static final UUID LAYMAN = new UUID(0, 2);

    private CardFixture() {}

    static CardTerms card(RateRule... rules) {
        return card("100.00", RoundingMode.HALF_EVEN, rules);
    }

    static CardTerms card(String cap, RoundingMode rounding, RateRule... rules) {
        return new CardTerms(
                Money.of(new BigDecimal(cap), "USD"),
                rounding,
                false,
                ZoneId.of("America/New_York"),
                List.of(rules));
    }

    static RateRule base(String amount) {
        return rule("Base", new Condition.Always(), Effect.ADD, amount);
    }

    static RateRule rule(String name, Condition condition, Effect effect, String amount) {
        return RateRule.of(name, condition, effect, new BigDecimal(amount));
    }

    static RateRule perUnit(String amount, Unit unit, String counted) {
        return new RateRule(
                "Per unit",
                new Condition.Always(),
                Effect.ADD,
                new BigDecimal(amount),
                unit,
                counted);
    }

    static RateRule measured(String amount, Unit unit, String most) {
        return new RateRule(
                "Time",
                new Condition.Always(),
                Effect.ADD,
                new BigDecimal(amount),
                unit,
                "",
                most == null ? null : new BigDecimal(most));
    }

    static Condition medicine() {
        var under = new CodeCondition(CodeComparator.UNDER, List.of("09"));
        return new Condition.Qualified(
                new Clause.Qualified(
                        "DEGREE", Presence.EXISTS, Optional.of(under), Optional.empty()));
    }

    static Condition variable(String name, Comparison comparison, String... wanted) {
        return new Condition.Variable(name, comparison, List.of(wanted));
    }

    static Inputs inputs(CardTerms card, UUID annotator, Map<String, String> task) {
        return inputs(card, annotator, task, NOON);
    }

    static Inputs inputs(CardTerms card, UUID annotator, Map<String, String> task, Instant at) {
        var offer = new Offer(new UUID(0, 3), new UUID(0, 4), annotator, task, at);
        var degree = new Held(new UUID(0, 5), "DEGREE", "0912", new BigDecimal("7"), null);
        var person =
                new Person(annotator, "US", annotator.equals(DOCTOR) ? List.of(degree) : List.of());
        return Inputs.of(card, offer, person, catalogue());
    }

    private static Catalogue catalogue() {
        var kind = QualificationKind.DEGREE;
        var type =
                new KnownType(
                        new UUID(0, 6),
                        "DEGREE",
                        kind,
                        "Degree",
                        "By studying.",
                        true,
                        false,
                        Hierarchy.of(kind, Map.of()));
        return Catalogue.of(List.of(type), List.of(new Field("09", "Health", "")));
    }
}
