package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserOrderTest {

    @Test
    void a_name_is_the_same_however_it_was_typed() {
        assertThat(order(" Anna.K@Example.org ", Role.ADMIN).name())
                .isEqualTo("anna.k@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".anna", "anna k", "ännä", "a|b"})
    void a_name_is_plain(String name) {
        assertThatExceptionOfType(UserRejected.class)
                .isThrownBy(() -> order(name, Role.ADMIN))
                .returns("security/name-not-plain", UserRejected::code);
    }

    @Test
    void an_annotator_is_nothing_else() {
        assertThatExceptionOfType(UserRejected.class)
                .isThrownBy(() -> order("anna", Role.ANNOTATOR, Role.FINANCE))
                .returns("security/annotators-have-no-other-role", UserRejected::code);
    }

    @Test
    void nobody_is_the_house_itself_or_a_program_or_without_a_role() {
        assertThatExceptionOfType(UserRejected.class).isThrownBy(() -> order("anna", Role.SYSTEM));
        assertThatExceptionOfType(UserRejected.class).isThrownBy(() -> order("anna", Role.SERVICE));
        assertThatExceptionOfType(UserRejected.class).isThrownBy(() -> order("anna"));
    }

    private static UserOrder order(String name, Role... roles) {
        return new UserOrder(UUID.randomUUID(), name, Set.of(roles), Set.of(), false);
    }
}
