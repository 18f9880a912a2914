package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A start of the whole house in a process of its own, as the one command makes it. */
final class Launched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path output;
    private final Process process;

    private Launched(Path output, Process process) {
        this.output = output;
        this.process = process;
    }

    static Launched with(Settings settings) throws IOException {
        var output = Files.createTempFile("launched", ".log");
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dhonorarium.folder=" + settings.folder());
        words.add("-Dhonorarium.software=" + settings.software());
        words.add("-Dhonorarium.server=" + settings.server());
        words.add("-Dhonorarium.ear=" + settings.ear());
        words.add("-Dhonorarium.port=" + settings.port());
        words.add("-classpath");
        words.add(System.getProperty("java.class.path"));
        words.add(Launcher.class.getName());
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new Launched(output, process);
    }

    /** Waits for its last page and returns all that it printed. */
    List<String> ready() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (printed().stream().anyMatch(line -> line.contains("Ctrl-C"))) {
                return printed();
            }
            RunningProgram.pause(Duration.ofMillis(200));
        }
        throw new AssertionError("It did not get ready: " + printed());
    }

    /** Waits for its end by itself, and returns its exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end.");
        }
        return process.exitValue();
    }

    List<String> printed() throws IOException {
        return Files.readAllLines(output);
    }

    /** As a crash would, its database and its server left to themselves. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** How many servers and databases work in this folder. */
    static int programs(Path folder) {
        return RunningProgram.all("java", folder.resolve("server")).size()
                + RunningProgram.all("postgres", folder.resolve("database")).size();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(output);
    }
}
