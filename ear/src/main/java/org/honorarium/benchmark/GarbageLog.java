package org.honorarium.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The server's memory, from its own log of garbage collections: what was used at the most before a
 * collection, and what was still used after one. The second says what the work needs; the first
 * also what nobody had cleared away yet.
 */
final class GarbageLog {

    private static final Pattern PAUSE =
            Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\) [0-9.]+ms");

    private final long process;
    private final Path file;
    private int read;

    private GarbageLog(long process, Path file) {
        this.process = process;
        this.file = file;
    }

    static GarbageLog of(long process, Path file) {
        var log = new GarbageLog(process, file);
        log.command(
                "VM.log",
                "output=" + file,
                "output_options=filecount=0",
                "what=gc=info",
                "decorators=uptime");
        return log;
    }

    /** Clears up, so that what follows is not blamed for what was before; used megabytes. */
    long clear() {
        command("GC.run");
        var pauses = pauses();
        read = lines().size();
        return pauses.isEmpty() ? 0 : pauses.getLast().after();
    }

    /** The most since {@link #clear}. */
    Peak peak() {
        command("GC.run");
        var pauses = pauses();
        // The last one is ours; what was used before it counts, what is left after it is the rest.
        return new Peak(
                pauses.stream().mapToLong(Pause::before).max().orElse(0),
                pauses.stream().limit(pauses.size() - 1L).mapToLong(Pause::after).max().orElse(0),
                pauses.getLast().after());
    }

    /**
     * In megabytes.
     *
     * @param used the most at any collection, rubbish included
     * @param kept the most after a collection in between
     * @param left after a full collection at the end
     */
    record Peak(long used, long kept, long left) {

        @Override
        public String toString() {
            return "heap at most %d MB, after collections at most %d MB, %d MB at the end"
                    .formatted(used, kept, left);
        }
    }

    private record Pause(long before, long after) {}

    private List<Pause> pauses() {
        return lines().stream()
                .skip(read)
                .map(PAUSE::matcher)
                .filter(matcher -> matcher.find())
                .map(
                        found ->
                                new Pause(
                                        Long.parseLong(found.group(1)),
                                        Long.parseLong(found.group(2))))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void command(String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process));
        command.addAll(List.of(words));
        try {
            var running = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(running.getInputStream().readAllBytes());
            if (running.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
