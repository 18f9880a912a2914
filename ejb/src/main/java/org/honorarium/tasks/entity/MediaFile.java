package org.honorarium.tasks.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A sound, a film or a picture that tasks of a project show: by a variable that names it, as {@code
 * media:name}.
 *
 * @param mediaType one of a few that browsers show and never run
 */
public record MediaFile(
        UUID id, String name, String mediaType, long size, String sha256, Instant madeAt) {

    /** How many bytes are kept together. */
    public static final int PIECE = 262_144;

    /** What is larger is given by its address. */
    public static final long LARGEST = 536_870_912;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<String> TYPES =
            Set.of(
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/wav",
                    "audio/ogg",
                    "audio/webm",
                    "audio/flac",
                    "video/mp4",
                    "video/webm",
                    "video/ogg",
                    "image/png",
                    "image/jpeg",
                    "image/webp",
                    "image/gif");

    /**
     * @throws TaskRejected naming the first thing that is wrong
     */
    public MediaFile {
        check(name, mediaType);
        if (size < 1 || size > LARGEST) {
            throw TaskRejected.wrong("size", Long.toString(size), "1 to " + LARGEST + " bytes");
        }
    }

    /** It was read no further. */
    public static TaskRejected tooLarge() {
        return TaskRejected.wrong("size", "more", "1 to " + LARGEST + " bytes");
    }

    /**
     * @throws TaskRejected if nothing is kept under such a name, or of such a type
     */
    public static void check(String name, String mediaType) {
        if (!NAME.matcher(name).matches()) {
            throw TaskRejected.wrong("name", name, "1 to 100 letters, digits or . _ -");
        }
        if (!TYPES.contains(mediaType)) {
            throw TaskRejected.wrong(
                    "type", mediaType, String.join(", ", TYPES.stream().sorted().toList()));
        }
    }
}
