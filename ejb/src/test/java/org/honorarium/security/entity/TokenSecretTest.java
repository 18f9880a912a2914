package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TokenSecretTest {

    @Test
    void is_recognised_by_its_beginning_and_has_32_bytes() {
        assertThat(TokenSecret.random().text()).matches("hon_[A-Za-z0-9_-]{43}");
        assertThat(TokenSecret.random()).isNotEqualTo(TokenSecret.random());
    }

    @Test
    void is_kept_as_its_sha_256() {
        assertThat(HexFormat.of().formatHex(new TokenSecret("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keeps_out_of_logs() {
        var secret = TokenSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.text().substring(4));
    }
}
