package org.honorarium.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.honorarium.launcher.CommandDatabase;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Settings;
import org.honorarium.launcher.StartFailure;
import org.honorarium.launcher.Steps;

/** What is asked for on the command line: a backup, a restore, or a verification. */
public final class Command {

    private final Settings settings = Settings.given();
    private final Steps steps = new Steps(System.out);
    private final Clock clock = Clock.systemUTC();

    private Command() {}

    public static void main(String[] arguments) {
        try {
            System.exit(new Command().run(arguments[0]) ? 0 : 1);
        } catch (StartFailure failure) {
            System.out.flush();
            System.err.printf("%nHonorarium: %s%n%n", failure.getMessage());
            System.exit(1);
        }
    }

    private boolean run(String what) {
        return switch (what) {
            case "backup" -> backup();
            case "restore" -> restore();
            default -> verify();
        };
    }

    private boolean backup() {
        var target = path("honorarium.backup", "a folder outside of the data folder");
        boolean withKeys = !"false".equals(System.getProperty("honorarium.keys"));
        var folder = DataFolder.beside(settings.folder());
        Path made;
        try (var database = CommandDatabase.of(settings);
                var superuser = own(database).connect()) {
            steps.at("Copying what " + settings.folder() + " holds");
            made = new Backup(folder, withKeys).make(superuser, target, clock.instant());
        } catch (SQLException failure) {
            throw new StartFailure("The database was lost: " + failure.getMessage(), failure);
        }
        steps.at("Starting a database on a copy of the backup");
        var found = new Trial(settings.software()).of(made, settings.folder(), clock.instant());
        steps.at("Done: " + made);
        System.out.printf("%n  In it: %s.%n", found);
        System.out.printf(
                withKeys
                        ? "  The keys are in it, too: whoever has it can read everything.%n%n"
                        : "  The keys are not in it: keep master.key and *.password of %s as well,"
                                + " or it cannot be read.%n%n",
                settings.folder());
        return true;
    }

    private CommandDatabase own(CommandDatabase database) {
        if (database.isExternal()) {
            throw new StartFailure(
                    "This database is run by somebody else: have it backed up there (pg_basebackup or pg_dump), and keep %s and %s as well."
                            .formatted(
                                    settings.folder().resolve("master.key"),
                                    settings.folder().resolve("external")));
        }
        return database;
    }

    private boolean restore() {
        var backup = path("honorarium.backup", "the folder of a backup");
        if (System.getenv("HONORARIUM_DB_URL") != null) {
            throw new StartFailure(
                    "The database is run by somebody else (HONORARIUM_DB_URL): have it restored there, and put an empty file RESTORED beside its folder \"sent\", below %s."
                            .formatted(settings.folder().resolve("external")));
        }
        if (Files.exists(settings.folder())
                && EmbeddedDatabase.running(DataFolder.beside(settings.folder())).isPresent()) {
            throw new StartFailure(
                    "Honorarium runs from %s: stop it first.".formatted(settings.folder()));
        }
        var folder = DataFolder.open(settings.folder());
        steps.at("Reading " + backup);
        var kept = new Restore(folder.path()).from(backup, clock.instant());
        new Leftovers(folder).stop();
        steps.at("Done");
        System.out.printf(
                "%n  What was there is kept in %s.%n  Start with mvn -Prun. Nothing is released"
                        + " before finance has looked at what was sent since.%n%n",
                kept);
        return true;
    }

    private boolean verify() {
        try (var database = CommandDatabase.of(settings)) {
            return new Verify(System.out, settings.folder().resolve("seals")).run(database);
        }
    }

    private static Path path(String name, String what) {
        var value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartFailure("Say where: -D%s=FOLDER (%s).".formatted(name, what));
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
