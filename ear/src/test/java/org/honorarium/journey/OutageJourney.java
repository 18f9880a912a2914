package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import org.honorarium.session.SavedDatabase;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/**
 * The database is away for a while, or a part of it; the house says so and comes back by itself.
 */
class OutageJourney {

    private static final long PATIENCE = 20_000_000_000L;

    @Test
    void programs_are_told_when_to_ask_again_and_people_that_nothing_is_lost() throws Exception {
        var finance = People.somebody("FINANCE");
        assertThat(finance.get("payers").status()).isEqualTo(200);
        var stranger = Form.on("/sign-in.xhtml");

        SavedDatabase.shut(
                () -> {
                    var answer = finance.get("payers");
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
                    assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("2");
                    assertThat(answer.json().getString("type")).endsWith(":not-now");
                    assertThat(answer.json().getString("incident")).isNotBlank();

                    var page = signIn(stranger);
                    assertThat(page.statusCode()).isEqualTo(503);
                    assertThat(page.headers().firstValue("Retry-After")).hasValue("2");
                    assertThat(page.body())
                            .contains("We cannot answer just now", "Nothing is lost")
                            .contains("http-equiv=\"refresh\"")
                            .doesNotContain("Exception");
                });

        comesBack(finance);
        assertThat(signIn(Form.on("/sign-in.xhtml")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_night_that_is_written_down_has_begun_though_its_job_cannot_begin_yet() throws Exception {
        var house = new House();
        var finance = People.somebody("FINANCE");
        var night = "payers/" + house.payer + "/payout-runs/" + LocalDate.of(2026, 1, 1);
        // The server makes its own tables when its first job begins.
        finished(finance, finance.put(night, Json.createObjectBuilder()));
        var later = "payers/" + house.payer + "/payout-runs/" + LocalDate.of(2026, 1, 2);
        Caller.Answer begun;
        try (var superuser = ServerSession.asSuperuser("honorarium");
                var statement = superuser.createStatement()) {
            statement.execute("alter schema server rename to server_is_away");
            try {
                begun = finance.put(later, Json.createObjectBuilder());
            } finally {
                statement.execute("alter schema server_is_away rename to server");
            }
        }

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.json().getString("state")).isEqualTo("RUNNING");
        finished(finance, begun);
    }

    private static void finished(Caller finance, Caller.Answer begun) {
        var ended = House.run(finance, begun.json().getString("id"), Set.of("RUNNING"));
        assertThat(ended.getString("state")).isEqualTo("RESERVED");
    }

    private static HttpResponse<String> signIn(Form form) {
        return form.with("signIn", "signIn")
                .with("signIn:name", "nobody")
                .with("signIn:password", "nothing")
                .with("signIn:enter", "")
                .send();
    }

    private static void comesBack(Caller finance) throws InterruptedException {
        var began = System.nanoTime();
        while (finance.get("payers").status() == 503) {
            assertThat(System.nanoTime() - began).as("patience").isLessThan(PATIENCE);
            Thread.sleep(200);
        }
        assertThat(finance.get("payers").status()).isEqualTo(200);
    }
}
