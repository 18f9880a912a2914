package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void recognises_the_password_and_no_other() {
        var hash = PasswordHash.of("correct horse battery");

        assertThat(hash.fits("correct horse battery")).isTrue();
        assertThat(hash.fits("correct horse batterz")).isFalse();
        assertThat(hash.fits("")).isFalse();
    }

    @Test
    void says_how_it_was_made() {
        assertThat(PasswordHash.of("correct horse battery").text())
                .matches("PBKDF2WithHmacSHA256:600000:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=");
    }

    @Test
    void two_people_with_one_password_do_not_look_alike() {
        assertThat(PasswordHash.of("correct horse battery"))
                .isNotEqualTo(PasswordHash.of("correct horse battery"));
    }

    /** Computed elsewhere: {@code hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 2)}. */
    @Test
    void still_fits_what_was_made_with_less_work() {
        var old =
                new PasswordHash(
                        "PBKDF2WithHmacSHA256:2:c2FsdA==:"
                                + "rk0Mla9rRtMtCt/5KPBt0CowP47zwlHf1uLYWpVHTEM=");

        assertThat(old.fits("password")).isTrue();
    }

    @Test
    void nobodys_fits_nothing() {
        assertThat(PasswordHash.NOBODY.fits("")).isFalse();
        assertThat(PasswordHash.NOBODY.fits("administrator")).isFalse();
    }

    @Test
    void keeps_out_of_logs() {
        assertThat(PasswordHash.of("correct horse battery").toString()).isEqualTo("PasswordHash");
    }
}
