package org.honorarium.qualifications.entity;

/** A file of evidence that was opened, byte for byte as it came. */
public record EvidenceContent(String fileName, EvidenceFormat format, String sha256, byte[] bytes) {

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "EvidenceContent[" + sha256 + "]";
    }
}
