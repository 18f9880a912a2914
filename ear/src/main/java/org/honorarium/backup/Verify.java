package org.honorarium.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.launcher.CommandDatabase;
import org.honorarium.launcher.StartFailure;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.seals.boundary.BareProof;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.SealProof;

/**
 * Verifies all sealed days, without the application: against seals that were kept elsewhere, a file
 * or a folder of files, or only against those that are stored.
 */
final class Verify {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private final PrintStream out;
    private final Path beside;

    Verify(PrintStream out, Path beside) {
        this.out = out;
        this.beside = beside;
    }

    /** Whether everything is as it was sealed. */
    boolean run(CommandDatabase database) {
        var kept = kept();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            becomeTheHouse(connection);
            var done = BareProof.of(connection, BEGINNING, END, kept);
            print(done);
            return done.holds();
        } catch (SQLException failure) {
            throw new StartFailure("The database refused: " + failure.getMessage() + ".", failure);
        } catch (Rejection refused) {
            throw new StartFailure(refused.getMessage(), refused);
        } catch (IOException failure) {
            throw new StartFailure(
                    "The kept seals cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private void print(SealProof done) {
        out.printf(
                "%n  %,d lines of %d sealed days were read; %d of the days were held against seals"
                        + " kept elsewhere.%n",
                done.lines(), done.days(), done.kept());
        out.printf(
                done.holds()
                        ? "  Everything is as it was sealed.%n%n"
                        : "  NOT AS IT WAS SEALED:%n");
        done.findings().forEach(this::print);
        out.flush();
    }

    private void print(Finding found) {
        var range = found.last().isEmpty() ? found.key() : found.key() + " to " + found.last();
        out.printf(
                "  %s  %-8s %-13s %s  %s%n",
                found.day(),
                found.kind(),
                found.source() == null ? "" : found.source(),
                range,
                found.detail());
    }

    private static void becomeTheHouse(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select set_config('honorarium.actor', ?, true)")) {
            statement.setString(1, Actor.SYSTEM.setting());
            statement.execute();
        }
    }

    /** Where they were said to be; else those that the house writes beside its database. */
    private List<Path> kept() {
        var where = System.getProperty("honorarium.seals", "");
        var path = where.isBlank() ? beside : Path.of(where);
        if (where.isBlank() && Files.notExists(path)) {
            return List.of();
        }
        try {
            return Files.isDirectory(path) ? all(path) : List.of(path);
        } catch (IOException failure) {
            throw new StartFailure("The kept seals in %s cannot be read.".formatted(path), failure);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
