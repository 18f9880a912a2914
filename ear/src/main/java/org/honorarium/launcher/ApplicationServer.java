package org.honorarium.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** The application server: made, started, given the application, stopped, and killed in tests. */
public class ApplicationServer {

    private static final String APPLICATION = "honorarium";
    private static final String HEAP = "2g";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final DataFolder folder;
    private final int adminPort = Ports.free();
    private final int innerPort = Ports.free();
    private final AdminCommand admin;
    private boolean deployed;

    /**
     * @param settings where the server's software is, and where it is to listen
     * @param folder where it keeps its own files
     * @param database where it finds and keeps everything that lasts
     */
    public ApplicationServer(Settings settings, DataFolder folder, DatabaseAccess database) {
        this(settings, folder, folder, database);
    }

    /**
     * One of several servers of a house.
     *
     * @param folder where it keeps its own files
     * @param house where the house keeps its secrets, and what left it
     */
    public ApplicationServer(
            Settings settings, DataFolder folder, DataFolder house, DatabaseAccess database) {
        this.settings = settings;
        this.folder = folder;
        var environment = new HashMap<>(database.environment());
        environment.putAll(house.secrets().environment());
        environment.put("HONORARIUM_FOLDER", house.of(database).toString());
        this.admin =
                new AdminCommand(
                        settings.server(),
                        adminPort,
                        ServerDomain.passwordFile(folder),
                        environment);
    }

    /** Where pages and API are found. */
    public URI address() {
        var host = "0.0.0.0".equals(settings.address()) ? "localhost" : settings.address();
        return URI.create("http://%s:%d/".formatted(host, settings.port()));
    }

    /** Makes its files anew. The application that was in it before is gone. */
    public void make() {
        if (Files.notExists(settings.server())) {
            throw new StartFailure(
                    "The application server is not unpacked in %s: delete the folder %s and start again."
                            .formatted(settings.server(), settings.software()));
        }
        var configuration =
                new ServerConfiguration(
                        settings.address(),
                        settings.port(),
                        innerPort,
                        adminPort,
                        HEAP,
                        ServerDomain.temporary(folder));
        try {
            ServerDomain.make(settings.server(), folder, configuration);
        } catch (IOException failure) {
            throw new StartFailure("The server's files cannot be made.", failure);
        }
    }

    /** Starts it, with the application that was deployed before, if there was one. */
    public void start() {
        closeTheDoor();
        admin.run("start-domain", "--domaindir", folder.domains().toString(), ServerDomain.NAME);
        if (deployed) {
            openTheDoor();
        }
    }

    /** Gives it the application, in place of what it had before. */
    public void deploy(Path ear) {
        var log = new ServerLog(folder.serverLog());
        try {
            admin.run("deploy", "--force=true", "--name", APPLICATION, ear.toString());
        } catch (StartFailure failure) {
            throw log.explain(failure);
        }
        deployed = true;
        openTheDoor();
    }

    /** It was opened in the files, too, when the server was started before. */
    private void closeTheDoor() {
        try {
            ServerConfiguration.closeTheDoor(ServerDomain.configuration(folder));
        } catch (IOException failure) {
            throw new StartFailure("The server's files cannot be changed.", failure);
        }
    }

    /** The application is asked by an inner door before anybody else may ask it. */
    private void openTheDoor() {
        FrontPage.await(URI.create("http://127.0.0.1:%d/".formatted(innerPort)), PATIENCE);
        admin.run("set", ServerConfiguration.openDoor());
        FrontPage.await(address(), PATIENCE);
    }

    /** Ends it as a crash would: without a last word to anybody. */
    public void kill() {
        process().forEach(RunningProgram::kill);
    }

    public boolean isRunning() {
        return !process().isEmpty();
    }

    /** The process's number, while it runs. */
    public long processId() {
        return process().getFirst().id();
    }

    private List<RunningProgram> process() {
        return RunningProgram.all("java", folder.domains());
    }
}
