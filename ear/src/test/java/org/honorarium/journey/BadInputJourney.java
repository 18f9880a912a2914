package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** As Java's own client does; without a word it would wait until the server gives up. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_that_comes_with_the_question_for_http2_is_refused_at_once(boolean withLength)
            throws Exception {
        var bytes = new byte[5_000_000];
        var body = BodyPublishers.ofByteArray(bytes);
        if (!withLength) {
            body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        }
        var request =
                HttpRequest.newBuilder(ServerSession.address().resolve("/api/imports/register"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "text/csv")
                        .POST(body)
                        .build();

        var answer = firstAnswerOf(request);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("access/other-protocol", "HTTP/1.1");
    }

    // The connection is ended while the body still comes, and TCP may throw an answer away then.
    // That is an end at once too; waiting would be none.
    private static HttpResponse<String> firstAnswerOf(HttpRequest request) throws Exception {
        var ended = new IOException("no answer at all");
        for (int attempt = 1; attempt <= 10; attempt++) {
            try (var java = HttpClient.newHttpClient()) {
                return java.send(request, BodyHandlers.ofString());
            } catch (HttpTimeoutException waited) {
                throw waited;
            } catch (IOException end) {
                ended.addSuppressed(end);
            }
        }
        throw ended;
    }

    @Test
    void a_path_that_does_not_exist_is_a_problem_too() {
        var answer = People.administrator().get("nothing-of-this-name");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).startsWith("urn:honorarium:problem:");
    }
}
