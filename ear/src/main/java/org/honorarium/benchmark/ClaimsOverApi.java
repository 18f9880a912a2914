package org.honorarium.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.honorarium.benchmark.ClaimHouse.Claimer;

/** A claim and its submission as a program makes them for an annotator, over HTTP. */
final class ClaimsOverApi {

    private static final int TRIES = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    ClaimsOverApi(House house) {
        this.api = house.address().resolve("/api/");
    }

    void claimAndSubmit(Claimer one) throws IOException, InterruptedException {
        var claim =
                put(
                        one,
                        "me/claims/" + UUID.randomUUID(),
                        "{\"project\":\"%s\"}".formatted(ClaimHouse.PROJECT));
        put(
                one,
                "me/tasks/%s/answer".formatted(HouseApi.value(claim, "id")),
                "{\"answer\":{\"label\":\"good\"}}");
    }

    private String put(Claimer one, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(api.resolve(path))
                        .header("Authorization", "Bearer " + one.token())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build();
        var answer = send(request, TRIES);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The same again is the same answer, so what breaks off is just sent again. */
    private HttpResponse<String> send(HttpRequest request, int tries)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException brokenOff) {
            if (tries == 0) {
                throw brokenOff;
            }
            return send(request, tries - 1);
        }
    }
}
