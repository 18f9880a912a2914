package org.honorarium.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server writes into its log from now on. */
final class ServerLog {

    private final Path file;
    private final long from;

    ServerLog(Path file) {
        this.file = file;
        this.from = size();
    }

    /** The failure in words that help, as far as the log knows them. */
    StartFailure explain(StartFailure failure) {
        if (written().contains("FlywayValidateException")) {
            return new StartFailure(
                    "The tables in the database were made by another version of Honorarium: start that version, or give this one another database.",
                    failure);
        }
        return new StartFailure(failure.getMessage() + " The whole log is " + file + ".", failure);
    }

    private String written() {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(from, size()));
            return new String(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
