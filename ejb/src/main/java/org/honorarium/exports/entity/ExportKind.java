package org.honorarium.exports.entity;

/** What can be taken out, and as what. */
public enum ExportKind {
    JOURNAL_CSV("text/csv", "journal", "csv"),
    JOURNAL_BEANCOUNT("text/plain", "journal", "beancount"),
    RUNS_XLSX(ExportKind.WORKBOOK, "runs", "xlsx"),
    EARNINGS_XLSX(ExportKind.WORKBOOK, "earnings", "xlsx");

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String subject;
    private final String extension;

    ExportKind(String mediaType, String subject, String extension) {
        this.mediaType = mediaType;
        this.subject = subject;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    String fileName(ExportOrder order) {
        return "%s-%s-%s.%s".formatted(subject, order.from(), order.until(), extension);
    }
}
