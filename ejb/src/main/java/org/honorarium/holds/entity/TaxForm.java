package org.honorarium.holds.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A tax form that was received.
 *
 * @param form its name, "W-9"
 * @param validUntil the last day on which it is valid; empty if it does not end
 */
public record TaxForm(
        UUID id,
        UUID annotator,
        String form,
        LocalDate receivedOn,
        Optional<LocalDate> validUntil) {

    private static final int LONGEST = 50;

    /**
     * @throws HoldRejected naming the first thing that is wrong
     */
    public TaxForm {
        form = name(form);
        if (receivedOn == null) {
            throw HoldRejected.wrong("receivedOn", "nothing", "the day on which it was received");
        }
        if (validUntil.filter(receivedOn::isAfter).isPresent()) {
            throw HoldRejected.wrong(
                    "validUntil",
                    validUntil.orElseThrow().toString(),
                    "no day before " + receivedOn);
        }
    }

    static String name(String form) {
        var name = form == null ? "" : form.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw HoldRejected.wrong(
                    "form", name.isEmpty() ? "nothing" : name, "a name of 1 to 50 characters");
        }
        return name;
    }
}
