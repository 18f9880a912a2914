package org.honorarium.holds.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How it stands with a tax form of somebody: the one that counts, or that there is none; or one
 * that was withdrawn.
 *
 * @param reference the annotator's
 * @param neededBy the names of the payers that need it; empty if none does
 * @param id of the form; null where there is none
 * @param receivedOn null where there is none
 * @param validUntil null if it does not end
 * @param recordedBy the name of whoever wrote it down; empty where there is none
 * @param withdrawal null unless it was withdrawn
 */
public record FormStanding(
        UUID annotator,
        String reference,
        String country,
        String form,
        FormState state,
        String neededBy,
        UUID id,
        LocalDate receivedOn,
        LocalDate validUntil,
        String recordedBy,
        FormWithdrawal withdrawal) {

    /** Whether there is a form that can be withdrawn. */
    public boolean isWithdrawable() {
        return id != null && withdrawal == null;
    }
}
