package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private final MasterKey master = master(1);

    @Test
    void opens_what_the_same_persons_key_sealed() {
        var key = PersonKey.random(ANNA);
        var again = master.unwrap(ANNA, master.wrap(key));

        assertThat(again.open(key.seal("山田 花子, 東京"))).isEqualTo("山田 花子, 東京");
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
        var key = PersonKey.random(ANNA);

        assertThat(key.seal("Anna")).isNotEqualTo(key.seal("Anna"));
    }

    @Test
    void says_in_its_first_byte_which_form_it_has() {
        var sealed = PersonKey.random(ANNA).seal("");

        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(sealed).hasSize(1 + 12 + 16);
    }

    @Test
    void notices_every_single_changed_byte() {
        var key = PersonKey.random(ANNA);
        var sealed = key.seal("GB29NWBK60161331926819");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(changed));
        }
    }

    @Test
    void refuses_what_is_cut_off() {
        var key = PersonKey.random(ANNA);

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(new byte[] {1, 2}));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(new byte[0]));
    }

    @Test
    void a_key_moved_to_another_person_opens_nothing() {
        var wrapped = master.wrap(PersonKey.random(ANNA));

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> master.unwrap(BEN, wrapped));
    }

    @Test
    void a_text_moved_to_another_person_does_not_open_even_with_the_same_secret() {
        var anna = PersonKey.random(ANNA);
        var ben = new PersonKey(BEN, anna.secret());

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> ben.open(anna.seal("Anna")));
    }

    @Test
    void another_house_opens_nothing() {
        var wrapped = master.wrap(PersonKey.random(ANNA));

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> master(2).unwrap(ANNA, wrapped));
    }

    @Test
    void prints_the_same_text_the_same_way_in_one_house_only() {
        assertThat(master.print("121042882/123")).isEqualTo(master(1).print("121042882/123"));
        assertThat(master.print("121042882/123")).isNotEqualTo(master.print("121042882/124"));
        assertThat(master.print("121042882/123")).isNotEqualTo(master(2).print("121042882/123"));
    }

    @Test
    void takes_only_base64_of_32_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of("not base64!"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.of(Base64.getEncoder().encodeToString(new byte[16])));
    }

    private static MasterKey master(int first) {
        var secret = new byte[32];
        secret[0] = (byte) first;
        return MasterKey.of(Base64.getEncoder().encodeToString(secret));
    }
}
