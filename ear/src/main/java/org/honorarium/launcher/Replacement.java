package org.honorarium.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts restored data in the place of what is there, in moves of which each is whole or not at all.
 * From the moment that the restored data are marked complete, whoever opens the folder next goes on
 * where a killed restore was; before it, nothing of the folder was touched. What was there is kept.
 */
public final class Replacement {

    private static final String COMPLETE = "COMPLETE";

    private final Path folder;

    public Replacement(Path folder) {
        this.folder = folder;
    }

    /** Where the restored data are put together, empty. */
    public Path begin() throws IOException {
        Folders.delete(restored());
        Folders.create(restored());
        return restored();
    }

    /**
     * What was put together is complete.
     *
     * @param keepAs the name of the folder into which what is there is moved
     */
    public void complete(String keepAs) throws IOException {
        var aside = folder.resolve("restored.new");
        Files.writeString(aside, keepAs);
        try (var file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(aside, restored().resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
        finish();
    }

    /** Does what is left to do, if there is something. */
    public void finish() {
        try {
            var complete = restored().resolve(COMPLETE);
            if (Files.exists(complete)) {
                var keep = folder.resolve(Files.readString(complete).strip());
                Folders.create(keep);
                moveAll(keep);
                Files.delete(complete);
            }
            Folders.delete(restored());
        } catch (IOException failure) {
            throw new StartFailure(
                    "The restored data in %s cannot be put in place.".formatted(restored()),
                    failure);
        }
    }

    private void moveAll(Path keep) throws IOException {
        try (var all = Files.list(restored())) {
            for (var part : all.sorted().toList()) {
                var name = part.getFileName().toString();
                var there = folder.resolve(name);
                if (name.equals(COMPLETE)) {
                    continue;
                }
                if (Files.exists(there)) {
                    Files.move(there, keep.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private Path restored() {
        return folder.resolve("restored");
    }
}
