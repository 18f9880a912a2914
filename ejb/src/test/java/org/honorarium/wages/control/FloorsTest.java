package org.honorarium.wages.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.honorarium.money.entity.Money;
import org.honorarium.wages.entity.Preview.CountryFloor;
import org.junit.jupiter.api.Test;

/** Everybody is held against one floor, or against that of their own country. */
class FloorsTest {

    private static final Money HIGH = new Money(2_000, "EUR");
    private static final Money LOW = new Money(900, "EUR");

    @Test
    void everybody_has_the_floor_of_their_own_country_and_some_have_none() {
        var floors = Floors.ofCountries(Map.of("DE", HIGH, "PT", LOW, "FR", HIGH));

        assertThat(floors.next("PT")).contains(LOW);
        assertThat(floors.next("DE")).contains(HIGH);
        assertThat(floors.next("PT")).contains(LOW);
        assertThat(floors.next("JP")).isEmpty();
        assertThat(floors.next("")).isEmpty();

        assertThat(floors.ofEverybody()).isNull();
        assertThat(floors.used())
                .containsExactly(new CountryFloor("DE", HIGH, 1), new CountryFloor("PT", LOW, 2));
        assertThat(floors.without()).isEqualTo(2);
    }

    @Test
    void an_amount_that_is_named_is_that_of_everybody() {
        var floors = Floors.same(LOW);

        assertThat(floors.next("DE")).contains(LOW);
        assertThat(floors.next("")).contains(LOW);
        assertThat(floors.ofEverybody()).isEqualTo(LOW);
        assertThat(floors.used()).isEmpty();
        assertThat(floors.without()).isZero();
    }
}
