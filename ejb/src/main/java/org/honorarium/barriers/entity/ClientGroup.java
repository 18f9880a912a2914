package org.honorarium.barriers.entity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Owners and what they own by more than the threshold.
 *
 * @param reasons which shares hold it together, in words
 */
public record ClientGroup(List<Party> members, List<String> reasons) {

    public ClientGroup {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
    }

    public String names() {
        return members.stream().map(Party::called).collect(Collectors.joining(", "));
    }

    public boolean has(UUID party) {
        return members.stream().anyMatch(member -> member.id().equals(party));
    }

    /** Whether it owns shares of the house. */
    public boolean hasHouse() {
        return members.stream().anyMatch(party -> party.kind() == PartyKind.HOUSE);
    }
}
