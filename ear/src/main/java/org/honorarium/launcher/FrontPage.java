package org.honorarium.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The application's first page, by which one sees from outside that it has started. */
final class FrontPage {

    private FrontPage() {}

    static void await(URI address, Duration patience) {
        var began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, address)) {
                if (System.nanoTime() - began > patience.toNanos()) {
                    throw new StartFailure("The application did not answer at " + address + ".");
                }
                RunningProgram.pause(Duration.ofMillis(200));
            }
        }
    }

    private static boolean answers(HttpClient client, URI address) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < 404;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the application.");
        }
    }
}
