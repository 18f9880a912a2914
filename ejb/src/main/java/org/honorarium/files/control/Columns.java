package org.honorarium.files.control;

import org.honorarium.files.entity.PaymentFileRejected;

/**
 * One record of a file whose fields stand in columns: texts from the left and filled with blanks,
 * numbers from the right and filled with zeros. What does not fit is refused, never cut.
 */
public final class Columns {

    private final int width;
    private final StringBuilder line;

    public Columns(int width) {
        this.width = width;
        this.line = new StringBuilder(width);
    }

    /**
     * @throws PaymentFileRejected if the text is longer than its field
     */
    public Columns text(String field, String text, int columns) {
        if (text.length() > columns) {
            throw PaymentFileRejected.tooLong(field, columns);
        }
        line.append(text);
        return blank(columns - text.length());
    }

    /**
     * @throws PaymentFileRejected if the number has more digits than its field
     */
    public Columns number(String field, long number, int columns) {
        var digits = Long.toString(number);
        if (number < 0 || digits.length() > columns) {
            throw PaymentFileRejected.tooLong(field, columns);
        }
        line.repeat('0', columns - digits.length()).append(digits);
        return this;
    }

    public Columns blank(int columns) {
        line.repeat(' ', columns);
        return this;
    }

    /** The whole record. */
    public String line() {
        if (line.length() != width) {
            throw new IllegalStateException(
                    "a record of %d columns, not %d".formatted(line.length(), width));
        }
        return line.toString();
    }
}
