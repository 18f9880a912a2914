package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.SealedDay;

/**
 * The seals of each day as a file in the data folder: out of the database's reach, and ready to be
 * carried out of the machine's. A file that is there is never written again.
 */
@Dependent
public class SealFiles {

    @Inject SealText text;

    private final Path folder;

    public SealFiles() {
        var data = System.getenv("HONORARIUM_FOLDER");
        folder = data == null ? null : Path.of(data, "seals");
    }

    public void keep(SealedDay day) {
        if (folder == null || Files.exists(file(day))) {
            return;
        }
        var aside = folder.resolve(day.day() + ".new");
        try {
            Files.createDirectories(folder);
            try (var out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                text.write(day, Detail.BLOCKS, out);
            }
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file(day), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(SealedDay day) {
        return folder.resolve("seals-" + day.day() + ".csv");
    }
}
