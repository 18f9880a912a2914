package org.honorarium.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.honorarium.tasks.ManyClaimers.Claimer;

/**
 * What annotators ask of the API, who say it again until they are answered: the server may be away,
 * or just starting.
 */
final class ClaimCalls {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI address;
    private final UUID project;

    ClaimCalls(URI address, UUID project) {
        this.address = address;
        this.project = project;
    }

    /** The assignment's id; empty if there is no money left for it. */
    Optional<UUID> claim(Claimer who, UUID key) throws Exception {
        var answer = put(who, "api/me/claims/" + key, "{\"project\":\"%s\"}".formatted(project));
        if (answer.statusCode() == 200) {
            var id = ID.matcher(answer.body());
            return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
        }
        if (answer.body().contains("pricing/budget-used-up")) {
            return Optional.empty();
        }
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }

    void submit(Claimer who, UUID assignment) throws Exception {
        var answer =
                put(
                        who,
                        "api/me/tasks/%s/answer".formatted(assignment),
                        "{\"answer\":{\"label\":\"good\"}}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> put(Claimer who, String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + who.token().text())
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .PUT(BodyPublishers.ofString(body))
                        .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (isFromTheHouse(answer) || System.nanoTime() > until) {
                    return answer;
                }
            } catch (IOException away) {
                if (System.nanoTime() > until) {
                    throw away;
                }
            }
            Thread.sleep(200);
        }
    }

    /** A server without the application yet answers, too, and it is no answer. */
    private static boolean isFromTheHouse(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() < 500 && type.contains("json");
    }
}
