package org.honorarium.files.entity;

import java.util.Optional;
import java.util.stream.Stream;

/** In which formats a payment file can be read. */
public enum FileFormat {
    PAIN_001_001_09("application/xml", "xml"),
    CSV("text/csv", "csv"),
    NACHA("text/plain", "ach"),
    ZENGIN("application/octet-stream", "zengin.txt"),
    WISE_CSV("text/csv", "wise.csv"),
    PAYPAL_CSV("text/csv", "paypal.csv");

    private static final int MOST_PAYPAL = 5_000;
    private static final int MOST_WISE = 1_000;

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Empty if no format has this name. */
    public static Optional<FileFormat> named(String name) {
        return Stream.of(values()).filter(known -> known.name().equals(name)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /**
     * How many payments are taken at once: what is longer is written in parts. Of a bank's formats
     * their writers say it.
     */
    public int most() {
        return switch (this) {
            case PAYPAL_CSV -> MOST_PAYPAL;
            case WISE_CSV -> MOST_WISE;
            case PAIN_001_001_09, CSV, NACHA, ZENGIN -> Integer.MAX_VALUE;
        };
    }

    /** Whether a bank or a provider carries it out; the plain table is a copy to read. */
    public boolean movesMoney() {
        return this != CSV;
    }

    /** Whether payments that go this way are written in it, as this payer wants its files. */
    public boolean takes(Rail rail, FileUsage usage, String currency) {
        return switch (this) {
            case CSV -> true;
            case PAYPAL_CSV -> rail == Rail.PAYPAL;
            case WISE_CSV -> rail.isByBanks() && usage.wise();
            case PAIN_001_001_09 -> rail.isByBanks() && takes(currency);
            case NACHA, ZENGIN -> rail == Rail.BANK && takes(currency);
        };
    }

    /**
     * Whether it can list payments in this currency. NACHA files move dollars, Zengin files yen,
     * pain.001 everything but yen, which no bank in Japan takes so.
     */
    public boolean takes(String currency) {
        return switch (this) {
            case CSV, WISE_CSV, PAYPAL_CSV -> true;
            case PAIN_001_001_09 -> !currency.equals("JPY");
            case NACHA -> currency.equals("USD");
            case ZENGIN -> currency.equals("JPY");
        };
    }
}
