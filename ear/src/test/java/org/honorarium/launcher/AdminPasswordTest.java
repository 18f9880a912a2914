package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AdminPasswordTest {

    /** The server's own entry for its empty password, as it comes. */
    private static final String SHIPPED =
            "27Nv0BTvkPdBpYuWJgtDj3hg/sWSRcCd4KQrT7m5PKt0kvVl+Z/n3Q==";

    @Test
    void a_password_is_hashed_as_the_server_does_it() {
        var bytes = Base64.getDecoder().decode(SHIPPED);
        var salt = Arrays.copyOfRange(bytes, bytes.length - 8, bytes.length);

        assertThat(AdminPassword.salted("", salt)).isEqualTo(SHIPPED);
        assertThat(AdminPassword.salted("other", salt)).isNotEqualTo(SHIPPED);
    }
}
