package org.honorarium.payers.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What one person wants to set, and what became of it.
 *
 * @param said each of the setting's columns and what is said of it
 * @param decidedAt null as long as nobody decided
 */
public record SettingChange(
        UUID id,
        UUID payer,
        String payerName,
        SettingKind kind,
        Map<String, String> said,
        UUID by,
        String byName,
        Instant at,
        ProposalState state,
        String decidedByName,
        Instant decidedAt) {

    public SettingChange {
        said = Map.copyOf(said);
    }

    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }

    /** Said to whoever owns the setting, which sets it in the same transaction. */
    public record Confirmed(SettingChange change) {

        public boolean is(SettingKind kind) {
            return change.kind() == kind;
        }

        public String said(String name) {
            return change.said().get(name);
        }
    }
}
