package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One command to the application server, by the server's own command line tool. */
final class AdminCommand {

    private final Path server;
    private final int adminPort;
    private final Path passwordFile;
    private final Map<String, String> environment;

    AdminCommand(Path server, int adminPort, Path passwordFile, Map<String, String> environment) {
        this.server = server;
        this.adminPort = adminPort;
        this.passwordFile = passwordFile;
        this.environment = environment;
    }

    /**
     * Runs it to its end.
     *
     * @throws StartFailure with what the tool said, if it failed
     */
    void run(String... command) {
        try {
            var process = process(List.of(command)).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new StartFailure(
                        "The application server refused to %s: %s".formatted(command[0], said));
            }
        } catch (IOException failure) {
            throw new StartFailure("The application server cannot be reached.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the application server.");
        }
    }

    private ProcessBuilder process(List<String> command) {
        var java = Path.of(System.getProperty("java.home"));
        var words = new ArrayList<String>();
        words.add(java.resolve("bin/java").toString());
        // It lives for two seconds: compiling well would take longer than running badly.
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-jar");
        words.add(server.resolve("glassfish/lib/client/appserver-cli.jar").toString());
        words.addAll(List.of("--interactive=false", "--port", Integer.toString(adminPort)));
        words.addAll(List.of("--user", AdminPassword.USER));
        words.addAll(List.of("--passwordfile", passwordFile.toString()));
        words.addAll(command);
        var process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().putAll(environment);
        process.environment().put("JAVA_HOME", java.toString());
        process.environment().put("AS_JAVA", java.toString());
        return process;
    }
}
