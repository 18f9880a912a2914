package org.honorarium.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.entity.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final SignedIn finance = signedIn(Role.FINANCE);

    @Test
    void after_signing_in_people_go_where_they_wanted() {
        assertThat(Pages.next("/finance/run.xhtml?id=1&x=%20", finance))
                .isEqualTo("/finance/run.xhtml?id=1&x=%20");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "/a\r\nX: 1",
                "javascript:alert(1)"
            })
    void but_never_out_of_the_house(String wanted) {
        assertThat(Pages.next(wanted, finance)).isEqualTo("/finance/index.xhtml");
    }

    @Test
    void everybody_has_a_home_by_their_first_role() {
        assertThat(Pages.home(signedIn(Role.ANNOTATOR))).isEqualTo("/annotator/index.xhtml");
        assertThat(Pages.home(signedIn(Role.REVIEWER))).isEqualTo("/operations/projects.xhtml");
        assertThat(Pages.home(signedIn(Role.ADMIN))).isEqualTo("/admin/users.xhtml");
        assertThat(Pages.home(signedIn(Role.FINANCE, Role.OPERATIONS)))
                .isEqualTo("/operations/projects.xhtml");
    }

    @Test
    void the_pages_of_others_are_closed() {
        var annotator = signedIn(Role.ANNOTATOR).actor();

        assertThat(Area.of(annotator)).containsExactly(Area.ANNOTATOR);
        assertThat(Area.at("/finance/run.xhtml")).contains(Area.FINANCE);
        assertThat(Area.at("/change-password.xhtml")).isEmpty();
        assertThat(Area.of(signedIn(Role.AUDITOR).actor()))
                .containsExactly(Area.OPERATIONS, Area.FINANCE, Area.ADMIN);
    }

    private static SignedIn signedIn(Role... roles) {
        var actor = new Actor(UUID.randomUUID(), Set.of(roles), false);
        return new SignedIn(actor, "somebody", false, "", Optional.empty());
    }
}
