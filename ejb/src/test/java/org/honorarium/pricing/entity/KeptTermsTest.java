package org.honorarium.pricing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.entity.CardFixture.DOCTOR;
import static org.honorarium.pricing.entity.CardFixture.base;
import static org.honorarium.pricing.entity.CardFixture.card;
import static org.honorarium.pricing.entity.CardFixture.inputs;
import static org.honorarium.pricing.entity.CardFixture.measured;
import static org.honorarium.pricing.entity.CardFixture.medicine;
import static org.honorarium.pricing.entity.CardFixture.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.KeptTerms.Settled;
import org.honorarium.pricing.entity.Replay.Difference;
import org.junit.jupiter.api.Test;

/** A replay finds whatever is not what it was: a price, a part, a line or what it came to. */
class KeptTermsTest {

    private static final UUID ASSIGNMENT = new UUID(0, 20);
    private static final Worked WORKED = new Worked(90);

    private static final CardTerms CARD =
            card(
                    base("2.00"),
                    rule("Doctor", medicine(), Effect.MULTIPLY, "2"),
                    measured("0.60", Unit.MINUTE, "10"));

    private static final Inputs INPUTS = inputs(CARD, DOCTOR, Map.of());
    private static final Formula.Price PRICE = Formula.price(CARD, INPUTS);
    private static final Money CERTAIN = Formula.certain(CARD, INPUTS);
    private static final Formula.Price CAME_TO = Formula.settle(CARD, INPUTS, WORKED);

    @Test
    void what_is_as_it_was_is_no_difference() {
        assertThat(kept(PRICE.amount(), CERTAIN, PRICE.lines(), settled("4.90")).replay(CARD))
                .isEmpty();
        assertThat(kept(PRICE.amount(), CERTAIN, PRICE.lines(), Optional.empty()).replay(CARD))
                .isEmpty();
    }

    @Test
    void another_price_is_found() {
        var found = kept(usd("9.99"), CERTAIN, PRICE.lines(), Optional.empty()).replay(CARD);

        assertThat(found).contains(new Difference(ASSIGNMENT, "9.99 USD", "10.00 USD"));
    }

    @Test
    void another_certain_part_is_found() {
        var found = kept(PRICE.amount(), usd("3.99"), PRICE.lines(), Optional.empty()).replay(CARD);

        assertThat(found)
                .contains(new Difference(ASSIGNMENT, "at least 3.99 USD", "at least 4.00 USD"));
    }

    @Test
    void a_line_that_says_something_else_or_is_missing_is_found() {
        var lines = new ArrayList<>(PRICE.lines());
        var second = lines.get(1);
        lines.set(
                1,
                new QuoteLine(
                        second.rule(),
                        second.lookedAt(),
                        second.asked(),
                        "DEGREE 0913 7",
                        second.did(),
                        second.amount(),
                        second.units(),
                        second.total()));
        var changed = kept(PRICE.amount(), CERTAIN, lines, Optional.empty()).replay(CARD);
        assertThat(changed.orElseThrow().kept()).contains("DEGREE 0913 7");
        assertThat(changed.orElseThrow().replayed()).contains("DEGREE 0912 7");

        var fewer = kept(PRICE.amount(), CERTAIN, lines.subList(0, 2), Optional.empty());
        assertThat(fewer.replay(CARD)).contains(new Difference(ASSIGNMENT, "2 lines", "3 lines"));
    }

    @Test
    void what_it_came_to_otherwise_is_found() {
        var found = kept(PRICE.amount(), CERTAIN, PRICE.lines(), settled("5.00")).replay(CARD);

        assertThat(found)
                .contains(new Difference(ASSIGNMENT, "came to 5.00 USD", "came to 4.90 USD"));
    }

    @Test
    void a_card_that_says_something_else_is_found() {
        var other = card(base("2.01"), CARD.rules().get(1), CARD.rules().get(2));

        assertThat(kept(PRICE.amount(), CERTAIN, PRICE.lines(), Optional.empty()).replay(other))
                .contains(new Difference(ASSIGNMENT, "10.00 USD", "10.02 USD"));
    }

    @Test
    void a_line_of_what_it_came_to_that_says_something_else_or_is_missing_is_found() {
        var texts = new ArrayList<>(texts(CAME_TO.lines()));
        texts.set(2, texts.get(2).replace("worked 90 SECOND", "worked 91 SECOND"));
        var changed = settled(CAME_TO.amount(), texts).replay(CARD).orElseThrow();
        assertThat(changed.kept()).contains("worked 91 SECOND");
        assertThat(changed.replayed()).contains("worked 90 SECOND");

        assertThat(settled(CAME_TO.amount(), List.of()).replay(CARD))
                .contains(new Difference(ASSIGNMENT, "0 lines", "3 lines"));
    }

    private static KeptTerms settled(Money amount, List<String> lines) {
        return kept(
                PRICE.amount(),
                CERTAIN,
                PRICE.lines(),
                Optional.of(new Settled(WORKED, amount, lines)));
    }

    private static KeptTerms kept(
            Money price, Money certain, List<QuoteLine> lines, Optional<Settled> settled) {
        return new KeptTerms(
                ASSIGNMENT, new UUID(0, 21), INPUTS, price, certain, texts(lines), settled);
    }

    private static Optional<Settled> settled(String amount) {
        return Optional.of(new Settled(WORKED, usd(amount), texts(CAME_TO.lines())));
    }

    private static List<String> texts(List<QuoteLine> lines) {
        return lines.stream().map(QuoteLine::text).toList();
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
