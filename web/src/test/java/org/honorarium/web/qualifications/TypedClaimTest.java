package org.honorarium.web.qualifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.qualifications.entity.QualificationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedClaimTest {

    private static final QualificationType TYPE =
            new QualificationType(UUID.randomUUID(), null, null, Instant.EPOCH);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whoever_chooses_no_level_claims_none(String level) {
        assertThat(claimed(level)).isNull();
    }

    @Test
    void a_level_is_written_as_anybody_writes_it() {
        assertThat(claimed(" 82,5 ")).isEqualByComparingTo("82.5");
    }

    @Test
    void what_is_no_number_is_no_level_of_any_scale() {
        assertThat(claimed("abc")).isNegative();
    }

    private static BigDecimal claimed(String level) {
        var typed = new TypedClaim();
        typed.setLevel(level);
        return typed.claim(UUID.randomUUID(), TYPE).level();
    }
}
