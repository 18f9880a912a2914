package org.honorarium.launcher;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends a PostgreSQL in the middle of everything: each of its working processes is killed without a
 * last word, whereupon the first one, which only watches, recovers from the log and goes on.
 */
public final class DatabaseCrash {

    private DatabaseCrash() {}

    /** The one on the files of this folder; returns the numbers of the processes that died. */
    public static Set<Long> of(DataFolder folder) {
        var working = working(folder);
        if (working.isEmpty()) {
            throw new StartFailure("There is no PostgreSQL to crash.");
        }
        working.forEach(ProcessHandle::destroyForcibly);
        return working.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** Only the first process has the folder on its command line; the others are its children. */
    private static List<ProcessHandle> working(DataFolder folder) {
        return RunningProgram.all("postgres", folder.database()).stream()
                .flatMap(first -> ProcessHandle.of(first.id()).stream())
                .flatMap(ProcessHandle::children)
                .toList();
    }
}
