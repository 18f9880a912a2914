package org.honorarium.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** Tells whoever waits which step the start is at, and how long it has taken so far. */
public class Steps {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Steps(PrintStream out) {
        this.out = out;
    }

    public void at(String step) {
        out.printf("%4d s  %s%n", elapsed().toSeconds(), step);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
