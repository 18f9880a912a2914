package org.honorarium.qualifications.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One qualification of one annotator.
 *
 * @param reference the annotator's, as the register has it
 * @param validUntil the day after the last one, null: for ever
 * @param handedInAt null until it is
 * @param decidedBy whoever decided last; the house itself for what it measured or let expire
 * @param decidedByName empty if the reader may not know
 * @param reason why it was refused, revoked, or ended early; else empty
 */
public record Qualification(
        UUID id,
        UUID annotator,
        String reference,
        QualificationType type,
        QualificationState state,
        String code,
        BigDecimal level,
        String citizenship,
        String workLocation,
        LocalDate validFrom,
        LocalDate validUntil,
        UUID claimedBy,
        Instant claimedAt,
        Instant handedInAt,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt,
        String reason) {

    public boolean isValidOn(LocalDate day) {
        return state == QualificationState.VERIFIED
                && (validUntil == null || validUntil.isAfter(day));
    }

    /**
     * @throws QualificationRejected if it is somewhere else on its way
     */
    public void mustBe(QualificationState expected) {
        if (state != expected) {
            throw QualificationRejected.inAnotherState(state, expected);
        }
    }

    /** For the record of decisions. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("annotator", annotator.toString());
        facts.put("type", type.code());
        facts.put("state", state.name());
        facts.put("code", code);
        facts.put("level", level == null ? "" : level.toPlainString());
        facts.put("validFrom", validFrom == null ? "" : validFrom.toString());
        facts.put("validUntil", validUntil == null ? "" : validUntil.toString());
        facts.put("reason", reason);
        return facts;
    }
}
