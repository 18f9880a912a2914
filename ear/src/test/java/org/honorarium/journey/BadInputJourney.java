package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What a program gets that sends something else than was asked for: the place, and what was
 * expected.
 */
class BadInputJourney {

    private final String payer = "payers/" + UUID.randomUUID();

    @Test
    void a_field_that_cannot_be_read_is_named() {
        var body = Json.createObjectBuilder().add("name", "A payer").add("cutOff", "quarter past");

        var answer = People.administrator().put(payer, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("violations")).containsOnlyKeys("cutOff");
    }

    @Test
    void fields_that_are_missing_are_all_named() {
        var answer = People.administrator().put(payer, Json.createObjectBuilder());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("violations"))
                .containsKeys("name", "country", "town", "timeZone", "cutOff", "funding");
    }

    @Test
    void a_path_that_does_not_exist_is_a_problem_too() {
        var answer = People.administrator().get("nothing-of-this-name");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).startsWith("urn:honorarium:problem:");
    }
}
