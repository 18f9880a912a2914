package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Somebody who uses the API: nobody yet, or a user who has signed in. Paths are those behind {@code
 * /api/}.
 */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI api;
    private final String token;

    private Visitor(HttpClient http, URI api, String token) {
        this.http = http;
        this.api = api;
        this.token = token;
    }

    /**
     * @param address of the pages
     */
    static Visitor nobody(HttpClient http, URI address) {
        return new Visitor(http, address.resolve("/api/"), "");
    }

    /** The same API as this user, or empty if that is not the password. */
    Optional<Visitor> signIn(String name, String password) {
        var who = Json.createObjectBuilder().add("name", name).add("password", password);
        var answer = send("POST", "sign-in", json(who), "application/json");
        if (answer.statusCode() == 401) {
            return Optional.empty();
        }
        return Optional.of(new Visitor(http, api, body(answer).getString("token")));
    }

    JsonObject get(String path) {
        return body(send("GET", path, BodyPublishers.noBody(), ""));
    }

    JsonArray list(String path) {
        var answer = send("GET", path, BodyPublishers.noBody(), "");
        checked(answer);
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readArray();
        }
    }

    JsonObject put(String path, JsonObjectBuilder content) {
        return body(send("PUT", path, json(content), "application/json"));
    }

    JsonObject post(String path) {
        return body(send("POST", path, json(Json.createObjectBuilder()), "application/json"));
    }

    JsonObject postCsv(String path, byte[] csv) {
        return body(send("POST", path, BodyPublishers.ofByteArray(csv), "text/csv"));
    }

    private HttpResponse<byte[]> send(
            String method, String path, BodyPublisher content, String type) {
        var request = HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.method(method, content).build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new DemonstrationFailed(
                    "No answer from %s%s: %s.".formatted(api, path, failure), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemonstrationFailed("Interrupted while it was being loaded.");
        }
    }

    private static void checked(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new DemonstrationFailed(
                    "%s %s was answered with %d: %s"
                            .formatted(
                                    answer.request().method(),
                                    answer.request().uri(),
                                    answer.statusCode(),
                                    new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    private static BodyPublisher json(JsonObjectBuilder content) {
        return BodyPublishers.ofString(content.build().toString());
    }

    private static JsonObject body(HttpResponse<byte[]> answer) {
        checked(answer);
        var bytes = answer.body();
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }
}
