package org.honorarium.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/** A server that dies without a word comes back with the application in it. */
class CrashJourney {

    private static final String WAITS = "The database does not answer yet: it is waited for.";

    @Test
    void the_application_is_there_again_after_a_crash_and_a_start_without_a_database()
            throws Exception {
        var address = ServerSession.address();

        ServerSession.server().kill();
        assertThat(ServerSession.server().isRunning()).isFalse();
        long waits = saidSoFar();
        connections(0);
        var back = CompletableFuture.supplyAsync(() -> comesBack(waits));
        ServerSession.server().start();

        assertThat(back.join()).as("waited for the database").isTrue();
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

    /** The application's role is let in again when the server has found that it is not. */
    private static boolean comesBack(long before) {
        try {
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (saidSoFar() == before && System.nanoTime() < until) {
                Thread.sleep(Duration.ofMillis(500));
            }
            return saidSoFar() > before;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            connections(-1);
        }
    }

    private static void connections(int most) {
        try (var database = ServerSession.asSuperuser("honorarium");
                var statement = database.createStatement()) {
            statement.execute("alter role honorarium_app connection limit " + most);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long saidSoFar() {
        try (var lines = Files.lines(ServerSession.folder().serverLog(), ISO_8859_1)) {
            return lines.filter(line -> line.contains(WAITS)).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
