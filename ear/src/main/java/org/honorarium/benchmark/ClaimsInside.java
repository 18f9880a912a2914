package org.honorarium.benchmark;

import static java.net.http.HttpClient.Version.HTTP_1_1;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.honorarium.benchmark.ClaimHouse.Claimer;

/**
 * Claims and submissions in the server, without HTTP between the annotators and the application.
 */
final class ClaimsInside {

    private final URI door;

    ClaimsInside(House house) {
        this.door = house.address().resolve("/benchmark/claims");
    }

    /**
     * @param atOnce how many of the people are in the application at one moment
     */
    Duration all(List<Claimer> people, int rounds, int atOnce) {
        var query = "?project=%s&rounds=%d&atOnce=%d".formatted(ClaimHouse.PROJECT, rounds, atOnce);
        var lines =
                people.stream().map(one -> one.id().toString()).collect(Collectors.joining("\n"));
        var request =
                HttpRequest.newBuilder(URI.create(door + query))
                        .POST(BodyPublishers.ofString(lines))
                        .build();
        try (var http = HttpClient.newBuilder().version(HTTP_1_1).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Duration.ofNanos(Long.parseLong(answer.body()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
