package org.honorarium.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.honorarium.security.entity.TokenSecret;

/**
 * Two people of finance who do not give up: everything is asked by several at once, of one server
 * after the other, and asked again while the house says that it cannot answer just now, or is not
 * there at all.
 */
final class Finance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration A_CALL = Duration.ofSeconds(60);
    private static final int NOT_NOW = 503;

    private final List<URI> addresses;
    private final TokenSecret beginner = TokenSecret.random();
    private final TokenSecret releaser = TokenSecret.random();
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(A_CALL)
                    .build();

    Finance(List<URI> addresses) {
        this.addresses = addresses;
    }

    /** What a server said. */
    record Answer(int status, byte[] body) {

        boolean isGood() {
            return status / 100 == 2;
        }

        @Override
        public String toString() {
            return isGood() ? Integer.toString(status) : status + " " + new String(body);
        }
    }

    TokenSecret beginner() {
        return beginner;
    }

    TokenSecret releaser() {
        return releaser;
    }

    /** What so many ask at once, each until it is answered; it ends with the last answer. */
    CompletableFuture<List<Answer>> begin(int many, UUID payer, LocalDate date) {
        return all(
                many, "PUT", "api/payers/%s/payout-runs/%s".formatted(payer, date), "", beginner);
    }

    CompletableFuture<List<Answer>> release(int many, UUID run) {
        // The watch may have begun the night: then nobody releases it alone.
        return all(many, "PUT", "api/safeguards/approvals/" + run, "", beginner)
                .thenCompose(
                        approved ->
                                all(
                                        many,
                                        "PUT",
                                        "api/payout-runs/%s/release".formatted(run),
                                        "",
                                        releaser));
    }

    CompletableFuture<List<Answer>> download(int many, String file, String format) {
        return all(many, "GET", "api/payment-files/" + file + "/" + format, "", releaser);
    }

    CompletableFuture<List<Answer>> sent(int many, String file) {
        return all(many, "PUT", "api/handovers/" + file, "", releaser);
    }

    CompletableFuture<List<Answer>> answer(int many, UUID payer, String csv) {
        var path = "api/payers/%s/bank-answers?fileName=answer.csv".formatted(payer);
        return all(many, "POST", path, csv, beginner);
    }

    private CompletableFuture<List<Answer>> all(
            int many, String method, String path, String body, TokenSecret secret) {
        var asked =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> insist(method, path, body, secret), threads))
                        .limit(many)
                        .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(done -> asked.stream().map(CompletableFuture::join).toList());
    }

    private Answer insist(String method, String path, String body, TokenSecret secret) {
        var began = System.nanoTime();
        var last = "";
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                var answer = ask(method, path, body, secret);
                if (answer.status() != NOT_NOW) {
                    return answer;
                }
                last = answer.toString();
            } catch (IOException gone) {
                last = gone.toString();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            pause();
        }
        throw new IllegalStateException(path + " was not answered; at last: " + last);
    }

    private Answer ask(String method, String path, String body, TokenSecret secret)
            throws IOException, InterruptedException {
        var address = addresses.get(calls.getAndIncrement() % addresses.size());
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(A_CALL)
                        .header("Authorization", "Bearer " + secret.text())
                        .header("Content-Type", "text/csv")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.close();
        client.close();
    }
}
