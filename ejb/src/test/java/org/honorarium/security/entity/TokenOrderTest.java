package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.honorarium.actors.entity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenOrderTest {

    private static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANNOTATOR", "SERVICE", "SYSTEM"})
    void a_program_is_never_a_person_and_never_the_house(Role role) {
        assertThatExceptionOfType(TokenRejected.class)
                .isThrownBy(() -> order("importer", role))
                .returns("security/scopes-not-for-services", TokenRejected::code);
    }

    @Test
    void a_token_has_a_name_and_a_scope() {
        assertThatCode(() -> order("importer", Role.OPERATIONS)).doesNotThrowAnyException();
        assertThatExceptionOfType(TokenRejected.class)
                .isThrownBy(() -> order(" ", Role.OPERATIONS))
                .returns("security/token-name-length", TokenRejected::code);
        assertThatExceptionOfType(TokenRejected.class)
                .isThrownBy(() -> order("importer"))
                .returns("security/scopes-not-for-services", TokenRejected::code);
    }

    private static TokenOrder order(String name, Role... scopes) {
        return new TokenOrder(name, Set.of(scopes), Set.of(), true, LATER);
    }
}
