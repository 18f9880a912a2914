package org.honorarium.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * Servers and databases that work in our data folder. A launcher that was killed leaves them
 * behind; they are found by their command line, which names the folder, and stopped: first the
 * application server, then PostgreSQL. The ordinary end is the same.
 */
public class Leftovers {

    private final DataFolder folder;

    public Leftovers(DataFolder folder) {
        this.folder = folder;
    }

    /** Stops them all and comes back when they are gone. */
    public void stop() {
        // What a half-finished start command starts meanwhile is found by looking again.
        while (stop("java", folder.domains()) || stop("postgres", folder.database())) {
            continue;
        }
    }

    private static boolean stop(String program, Path path) {
        List<RunningProgram> found = RunningProgram.all(program, path);
        found.forEach(RunningProgram::end);
        found.forEach(RunningProgram::awaitEnd);
        return !found.isEmpty();
    }
}
