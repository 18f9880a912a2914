package org.honorarium.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.honorarium.demonstration.Demonstration;
import org.honorarium.demonstration.DemonstrationFailed;

/** Starts Honorarium and stays in front until it is told to stop. */
public final class Launcher {

    private static volatile boolean stopping;

    private final Settings settings;
    private final Steps steps;
    private DataFolder folder;
    private Path notes;
    private ApplicationServer server;

    private Launcher(Settings settings, Steps steps) {
        this.settings = settings;
        this.steps = steps;
    }

    public static void main(String[] arguments) {
        try {
            new Launcher(Settings.given(), new Steps(System.out)).run();
        } catch (StartFailure failure) {
            System.out.flush();
            // Whatever fails after Ctrl-C failed because of it.
            if (!stopping) {
                System.err.printf("%nHonorarium: %s%n%n", failure.getMessage());
            }
            System.exit(1);
        }
    }

    private void run() {
        folder = DataFolder.open(settings.folder());
        new Leftovers(folder).stop();
        Ports.mustBeFree(settings.address(), settings.port());
        stopAtTheEnd();
        var database = database();
        steps.at("Starting the application server");
        server = new ApplicationServer(settings, folder, database);
        server.make();
        server.start();
        steps.at("Deploying the application");
        server.deploy(settings.ear());
        var house = settings.demonstration() ? demonstration() : List.<String>of();
        steps.at("Ready");
        var firstPassword = new FirstPassword(folder.secrets(), notes).stillGood(server.address());
        new Summary(System.out).print(server.address(), folder, firstPassword, house);
        stayInFront();
    }

    private DatabaseAccess database() {
        var external = ExternalDatabase.named(System.getenv());
        if (external.isPresent()) {
            steps.at("Using the database at " + external.get().url());
            ExternalDatabase.check(external.get());
            notes = folder.notesOn(external.get().url());
            ExternalDatabase.knowRestored(external.get(), notes);
            return external.get();
        }
        steps.at("Starting PostgreSQL");
        notes = folder.path();
        return EmbeddedDatabase.start(folder, settings.software()).access();
    }

    /** Loads the demonstration house once; returns what the last page says of it. */
    private List<String> demonstration() {
        var firstPassword = folder.secrets().firstPassword();
        try {
            return new Demonstration(
                            server.address(), firstPassword, notes, steps::at, Clock.systemUTC())
                    .load();
        } catch (DemonstrationFailed failure) {
            throw new StartFailure(
                    "The demonstration could not be loaded; the next start goes on with it. "
                            + failure.getMessage(),
                    failure);
        }
    }

    private void stopAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        stopping = true;
        if (server != null) {
            steps.at("Stopping");
        }
        new Leftovers(folder).stop();
    }

    /** Until Ctrl-C, or until whoever started us is gone without a chance to stop us. */
    private void stayInFront() {
        var parent = RunningProgram.parentOfThis();
        while (server.isRunning()) {
            if (parent.isPresent() && !parent.get().isAlive()) {
                System.exit(1);
            }
            RunningProgram.pause(Duration.ofSeconds(1));
        }
        throw new StartFailure(
                "The application server has stopped by itself; its log is %s."
                        .formatted(folder.serverLog()));
    }
}
