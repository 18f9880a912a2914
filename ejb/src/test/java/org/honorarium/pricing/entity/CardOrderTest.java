package org.honorarium.pricing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.entity.CardFixture.NOON;
import static org.honorarium.pricing.entity.CardFixture.base;
import static org.honorarium.pricing.entity.CardFixture.card;

import java.util.List;
import java.util.UUID;
import org.honorarium.pricing.entity.CardOrder.State;
import org.junit.jupiter.api.Test;

/** Which version counts when. Hours are counted from noon. */
class CardOrderTest {

    private static final UUID PROJECT = new UUID(0, 10);
    private static final UUID TYPE = new UUID(0, 11);

    @Test
    void of_those_that_have_started_the_latest_counts() {
        var all = List.of(version(PROJECT, 1, 0), version(PROJECT, 2, 5), version(PROJECT, 3, 2));

        assertThat(at(all, PROJECT, 1)).isEqualTo(1);
        assertThat(at(all, PROJECT, 2)).isEqualTo(3);
        assertThat(at(all, PROJECT, 6)).isEqualTo(3);
        assertThat(at(all, PROJECT, -1)).isZero();
    }

    @Test
    void a_later_version_that_starts_before_replaces() {
        var all = List.of(version(PROJECT, 1, 0), version(PROJECT, 2, 5), version(PROJECT, 3, 2));

        assertThat(states(all, 1)).containsExactly(State.IN_FORCE, State.REPLACED, State.PLANNED);
        assertThat(states(all, 6)).containsExactly(State.PAST, State.REPLACED, State.IN_FORCE);
        assertThat(CardOrder.replaced(all.subList(0, 2), PROJECT, NOON.plusSeconds(7_200)))
                .containsExactly(all.get(1));
    }

    @Test
    void the_own_card_comes_first_until_it_goes_back() {
        var back = with(TYPE, 3, 4, card(base("1")).withoutRules());
        var all = List.of(version(PROJECT, 1, 0), version(TYPE, 2, 1), back, version(TYPE, 5, 8));

        assertThat(at(all, TYPE, 0)).isEqualTo(1);
        assertThat(at(all, TYPE, 1)).isEqualTo(2);
        assertThat(at(all, TYPE, 4)).isEqualTo(1);
        assertThat(at(all, TYPE, 8)).isEqualTo(5);
    }

    /** The number of the one that counts; 0 if none does. */
    private static int at(List<CardVersion> all, UUID subject, long hours) {
        return CardOrder.at(all, PROJECT, subject, NOON.plusSeconds(3_600 * hours))
                .map(CardVersion::number)
                .orElse(0);
    }

    private static List<State> states(List<CardVersion> all, long hours) {
        var now = NOON.plusSeconds(3_600 * hours);
        return all.stream().map(one -> CardOrder.state(all, one, now)).toList();
    }

    private static CardVersion version(UUID subject, int number, long hours) {
        return with(subject, number, hours, card(base("1")));
    }

    private static CardVersion with(UUID subject, int number, long hours, CardTerms terms) {
        var starts = NOON.plusSeconds(3_600 * hours);
        return new CardVersion(
                UUID.randomUUID(), PROJECT, subject, "", number, terms, starts, "", starts);
    }
}
