package org.honorarium.files.entity;

import java.util.Map;
import java.util.Objects;

/**
 * How a payer's files in one currency are written where banks leave a choice.
 *
 * @param batchBooking whether the payer's account statement shows the file as one sum; then no
 *     single payment, and no payee, stands on it
 * @param purpose what the payments are for
 * @param categoryPurpose as what the payer's bank shall treat them
 * @param wise whether each file is written as a batch for Wise, too
 * @param prenotes whether new accounts in the United States are asked about before the first
 *     credit; only for dollars
 */
public record FileUsage(
        boolean batchBooking,
        Purpose purpose,
        CategoryPurpose categoryPurpose,
        boolean wise,
        boolean prenotes) {

    /** As long as nobody decided anything else. */
    public static final FileUsage USUAL =
            new FileUsage(true, Purpose.SCVE, CategoryPurpose.NONE, false);

    public FileUsage {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(categoryPurpose, "categoryPurpose");
    }

    /** Without prenotes. */
    public FileUsage(
            boolean batchBooking, Purpose purpose, CategoryPurpose categoryPurpose, boolean wise) {
        this(batchBooking, purpose, categoryPurpose, wise, false);
    }

    /** The same with every payment booked by itself. */
    public FileUsage bookedSingly() {
        return new FileUsage(false, purpose, categoryPurpose, wise, prenotes);
    }

    /** For the audit record. */
    public Map<String, String> facts() {
        return Map.of(
                "batchBooking", Boolean.toString(batchBooking),
                "purpose", purpose.name(),
                "categoryPurpose", categoryPurpose.name(),
                "wise", Boolean.toString(wise),
                "prenotes", Boolean.toString(prenotes));
    }
}
