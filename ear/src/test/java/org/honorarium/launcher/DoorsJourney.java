package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody finds who comes to the server without signing in. */
class DoorsJourney {

    @Test
    void the_front_page_answers() throws Exception {
        assertThat(status("")).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/live", "health/ready", "metrics"})
    void the_servers_own_reports_are_closed(String path) throws Exception {
        assertThat(status(path)).isGreaterThanOrEqualTo(300);
    }

    private static int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ServerSession.address().resolve(path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
