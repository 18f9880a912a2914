package org.honorarium.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.session.Browser;
import org.junit.jupiter.api.Test;

/** The first thing that anybody sees. */
class FrontPageJourney {

    @Test
    void the_front_page_opens_in_a_browser() {
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();

            var answer = page.navigate("/");

            assertThat(answer.ok()).isTrue();
            assertThat(page.title()).contains("Honorarium");
        }
    }
}
