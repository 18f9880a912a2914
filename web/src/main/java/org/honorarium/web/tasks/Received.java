package org.honorarium.web.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.honorarium.streams.entity.Arrived;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.entity.MediaFile;

/**
 * A sound, a film or a picture on its way in: on disk until its size and digest are known, and not
 * before it is clear that it may come in at all.
 */
public final class Received {

    private Received() {}

    public static MediaFile keep(
            Media media, UUID project, String name, String mediaType, InputStream bytes)
            throws IOException {
        media.expect(project, name, mediaType);
        var file = Arrived.keep(bytes, ".media", MediaFile.LARGEST, MediaFile::tooLarge);
        try (var from = Files.newInputStream(file.path())) {
            return media.put(
                    project, name, new Media.Bytes(mediaType, file.size(), file.sha256(), from));
        } finally {
            Files.deleteIfExists(file.path());
        }
    }
}
