package org.honorarium.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one-time password of the user {@code administrator}: shown at every start until the
 * administrator has chosen another, and never again after that.
 */
final class FirstPassword {

    private static final String USER = "administrator";

    private final Secrets secrets;
    private final Path notes;

    /**
     * @param notes the folder in which is noted that it was changed in this database
     */
    FirstPassword(Secrets secrets, Path notes) {
        this.secrets = secrets;
        this.notes = notes;
    }

    Optional<String> stillGood(URI address) {
        // A sign-in that fails counts towards the lock-out: it is tried until it first fails.
        var changed = notes.resolve("administrator.changed");
        if (Files.exists(changed)) {
            return Optional.empty();
        }
        var password = secrets.firstPassword();
        if (opens(address, password)) {
            return Optional.of(password);
        }
        remember(changed);
        return Optional.empty();
    }

    private static boolean opens(URI address, String password) {
        var body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(USER, password);
        var request =
                HttpRequest.newBuilder(address.resolve("api/sign-in"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status != 401;
        } catch (IOException failure) {
            throw new StartFailure("The application does not answer at " + address + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the application.");
        }
    }

    private static void remember(Path changed) {
        try {
            Files.createFile(changed);
        } catch (IOException failure) {
            throw new StartFailure("The file " + changed + " cannot be written.", failure);
        }
    }
}
