package org.honorarium.journey;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.honorarium.session.ServerSession;

/** Somebody who calls the API, with a token or without. Paths are those behind {@code /api/}. */
final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final String token;

    private Caller(String token) {
        this.token = token;
    }

    static Caller nobody() {
        return new Caller("");
    }

    static Caller signedIn(String name, String password) {
        var who = Json.createObjectBuilder().add("name", name).add("password", password);
        return new Caller(nobody().post("sign-in", who).json().getString("token"));
    }

    String token() {
        return token;
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    Answer put(String path, JsonObjectBuilder body) {
        return send("PUT", path, text(body), "application/json");
    }

    Answer post(String path, JsonObjectBuilder body) {
        return send("POST", path, text(body), "application/json");
    }

    Answer post(String path, Path csv) {
        try {
            return send("POST", path, BodyPublishers.ofFile(csv), "text/csv");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Answer put(String path, byte[] bytes, String type) {
        return send("PUT", path, BodyPublishers.ofByteArray(bytes), type);
    }

    Answer postCsv(String path, String csv) {
        return send("POST", path, BodyPublishers.ofString(csv), "text/csv");
    }

    private Answer send(String method, String path, BodyPublisher body, String type) {
        var request =
                HttpRequest.newBuilder(ServerSession.address().resolve("/api/" + path))
                        .header("Content-Type", type)
                        .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static BodyPublisher text(JsonObjectBuilder body) {
        return BodyPublishers.ofString(body.build().toString());
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
                return reader.readObject();
            }
        }

        JsonArray list() {
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
                return reader.readArray();
            }
        }

        @Override
        public String toString() {
            return status() + " " + new String(bytes());
        }
    }
}
