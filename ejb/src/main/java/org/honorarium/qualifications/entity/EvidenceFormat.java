package org.honorarium.qualifications.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of evidence may be. Its content says so; its name does not count. */
public enum EvidenceFormat {
    PDF("application/pdf", "%PDF-", "%%EOF"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "IEND"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "\u00ff\u00d9");

    /** Some programs write a little more after the end. */
    private static final int END = 2_048;

    private final String mediaType;
    private final byte[] begins;
    private final String ends;

    EvidenceFormat(String mediaType, String begins, String ends) {
        this.mediaType = mediaType;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
        this.ends = ends;
    }

    /** What this file is; empty if it is something else, or was cut off. */
    public static Optional<EvidenceFormat> of(byte[] file) {
        return Stream.of(values()).filter(format -> format.is(file)).findFirst();
    }

    public static EvidenceFormat ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean is(byte[] file) {
        if (file.length < begins.length
                || !Arrays.equals(file, 0, begins.length, begins, 0, begins.length)) {
            return false;
        }
        int from = Math.max(begins.length, file.length - END);
        var end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        return end.contains(ends);
    }
}
