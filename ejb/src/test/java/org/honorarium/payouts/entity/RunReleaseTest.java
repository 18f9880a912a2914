package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunReleaseTest {

    private static final Instant NIGHT = Instant.parse("2026-03-02T23:00:00Z");
    private static final Actor STARTER = person(Role.FINANCE);
    private static final Actor COLLEAGUE = person(Role.FINANCE);

    @Test
    void a_colleague_may_release_a_reserved_run() {
        assertThat(run(RunState.RESERVED).releaseRefusedTo(COLLEAGUE)).isEmpty();
    }

    @Test
    void nobody_releases_a_run_they_started() {
        assertThat(code(RunState.RESERVED, STARTER)).contains("payouts/releaser-started-the-run");
    }

    @Test
    void a_program_releases_nothing() {
        var program = person(Role.FINANCE, Role.SERVICE);

        assertThat(code(RunState.RESERVED, program)).contains("payouts/person-missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"RESERVED"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_run_in_any_other_state_is_not_ready_whoever_asks(RunState state) {
        assertThat(code(state, COLLEAGUE)).contains("payouts/not-ready-for-release");
        assertThat(code(state, STARTER)).contains("payouts/not-ready-for-release");
    }

    private static Optional<String> code(RunState state, Actor by) {
        return run(state).releaseRefusedTo(by).map(RunRejected::code);
    }

    private static Run run(RunState state) {
        return new Run(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.parse("2026-03-02"),
                NIGHT,
                state,
                STARTER.id(),
                NIGHT,
                null,
                null,
                null);
    }

    private static Actor person(Role... roles) {
        return new Actor(UUID.randomUUID(), Set.of(roles), false);
    }
}
