package org.honorarium.demonstration;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Set;

/** Looks again and again at something that the house works on. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(100);

    private Waiting() {}

    /** What stands at this path once its state is none of these. */
    static JsonObject until(Visitor visitor, String path, Set<String> unfinished) {
        var began = System.nanoTime();
        var found = visitor.get(path);
        while (unfinished.contains(found.getString("state"))) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new DemonstrationFailed(
                        "%s is still %s.".formatted(path, found.getString("state")));
            }
            pause();
            found = visitor.get(path);
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(SHORT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemonstrationFailed("Interrupted while it was being loaded.");
        }
    }
}
