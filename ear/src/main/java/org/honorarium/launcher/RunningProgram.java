package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process of this machine, with the words of its command line. */
public final class RunningProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final ProcessHandle process;

    private RunningProgram(ProcessHandle process) {
        this.process = process;
    }

    /** Every such program that has this path, or one below it, on its command line. */
    static List<RunningProgram> all(String program, Path path) {
        try (var all = ProcessHandle.allProcesses()) {
            return all.map(RunningProgram::new)
                    .filter(running -> running.works(program, path))
                    .toList();
        }
    }

    static Optional<RunningProgram> parentOfThis() {
        return ProcessHandle.current().parent().map(RunningProgram::new);
    }

    public long id() {
        return process.pid();
    }

    /** A process that has ended but was not yet cleared away by its parent has no words left. */
    public boolean isAlive() {
        return process.isAlive() && !words().isEmpty();
    }

    void end() {
        process.destroy();
    }

    /** Ends it as a crash would. */
    void kill() {
        process.destroyForcibly();
        while (isAlive()) {
            pause(SHORT);
        }
    }

    /** Waits for its end, and after a while no longer asks for it. */
    void awaitEnd() {
        var began = System.nanoTime();
        while (isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
            pause(SHORT);
        }
        if (isAlive()) {
            kill();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for a process.");
        }
    }

    private boolean works(String program, Path path) {
        var words = words();
        return !words.isEmpty()
                && Path.of(words.getFirst()).endsWith(program)
                && words.stream().anyMatch(word -> word.contains(path.toString()));
    }

    private List<String> words() {
        // The server's command line is longer than what the JDK tells of it on Linux.
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            var line = Files.readString(file);
            return line.isEmpty() ? List.of() : List.of(line.split("\0"));
        } catch (IOException notLinuxOrGone) {
            var info = process.info();
            var arguments = Stream.of(info.arguments().orElse(new String[0]));
            return Stream.concat(info.command().stream(), arguments).toList();
        }
    }
}
