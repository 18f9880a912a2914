package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/** A server that dies without a word comes back with the application in it. */
class CrashJourney {

    @Test
    void the_application_is_there_again_after_a_crash_and_a_start() throws Exception {
        var address = ServerSession.address();

        ServerSession.server().kill();
        assertThat(ServerSession.server().isRunning()).isFalse();
        ServerSession.server().start();

        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isLessThan(400);
        }
    }
}
