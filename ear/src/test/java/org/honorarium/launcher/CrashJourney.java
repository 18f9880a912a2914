package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void who_comes_while_it_starts_finds_nobody_and_never_a_refusal() throws Exception {
        var address = ServerSession.address();
        var said = ConcurrentHashMap.<Integer>newKeySet();
        var over = new AtomicBoolean();
        var write =
                HttpRequest.newBuilder(address.resolve("api/payout-runs/none/release"))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build();
        var asking =
                Thread.startVirtualThread(
                        () -> {
                            while (!over.get()) {
                                status(write).ifPresent(said::add);
                            }
                        });

        ServerSession.server().kill();
        ServerSession.server().start();
        over.set(true);
        asking.join();

        // The application's own answer to somebody who does not say who they are.
        assertThat(said).containsExactly(401);
    }

    private static Optional<Integer> status(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return Optional.of(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
