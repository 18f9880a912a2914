package org.honorarium.files.entity;

/** In which formats a payment file can be read. */
public enum FileFormat {
    PAIN_001_001_09("application/xml", "xml"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Yen go to the bank in another format, which comes later; until then they are listed only. */
    public boolean takes(String currency) {
        return this == CSV || !currency.equals("JPY");
    }
}
