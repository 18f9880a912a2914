package org.honorarium.payouts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.security.entity.TokenSecret;

/** What two people of finance ask of the API: one begins a night, the other releases it. */
record NightCalls(URI address, TokenSecret beginner, TokenSecret releaser) {

    void begin(UUID payer, LocalDate businessDate) throws IOException, InterruptedException {
        put("api/payers/%s/payout-runs/%s".formatted(payer, businessDate), beginner);
    }

    void release(UUID run) throws IOException, InterruptedException {
        // The watch may have begun it: then nobody releases it alone.
        put("api/safeguards/approvals/" + run, beginner);
        put("api/payout-runs/%s/release".formatted(run), releaser);
    }

    /** What the API says about a run. */
    JsonObject look(UUID run) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve("api/payout-runs/" + run))
                        .header("Authorization", "Bearer " + releaser.text())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        }
    }

    private void put(String path, TokenSecret secret) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + secret.text())
                        .PUT(BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(path + " said " + answer.statusCode() + " " + answer.body());
            }
        }
    }
}
