package org.honorarium.barriers.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything from which proposed barriers follow: the parties, their shares, and the barriers that
 * are there. Small enough to be thought about in memory.
 */
public final class WhoOwnsWhom {

    private final Map<UUID, Party> parties;
    private final Shareholdings holdings;
    private final Set<Sides> barriers;

    public WhoOwnsWhom(
            Collection<Party> parties, Shareholdings holdings, Collection<Sides> barriers) {
        this.parties = parties.stream().collect(Collectors.toMap(Party::id, party -> party));
        this.holdings = holdings;
        this.barriers = Set.copyOf(barriers);
    }

    public Shareholdings holdings() {
        return holdings;
    }

    /** The same if this link held too. */
    public WhoOwnsWhom with(LinkTerms link) {
        var share = new Shareholdings.Share(link.owner(), link.owned(), link.percent());
        return new WhoOwnsWhom(parties.values(), holdings.with(share), barriers);
    }

    /**
     * @throws OwnershipRejected if there is none of this id
     */
    public Party party(UUID id) {
        var party = parties.get(id);
        if (party == null) {
            throw OwnershipRejected.partyNotFound(id);
        }
        return party;
    }

    public String called(UUID id) {
        return party(id).called();
    }

    public List<ClientGroup> groups() {
        return holdings.groups().stream().map(this::group).toList();
    }

    /**
     * The barriers that are missing: between all members of two groups that have one between any of
     * them, and between who owns shares of the house and everybody else.
     */
    public List<ProposedBarrier> proposals() {
        var proposed = new LinkedHashMap<Sides, ProposedBarrier>();
        for (var barrier : barriers) {
            var left = clients(holdings.groupOf(barrier.left()));
            var right = clients(holdings.groupOf(barrier.right()));
            var because =
                    "A barrier is between %s and %s."
                            .formatted(called(barrier.left()), called(barrier.right()));
            left.forEach(one -> right.forEach(other -> propose(proposed, one, other, because)));
        }
        var owners = clients(holdings.groupOf(Party.HOUSE));
        owners.forEach(
                owner ->
                        clients(parties.keySet())
                                .forEach(
                                        other ->
                                                propose(
                                                        proposed,
                                                        owner,
                                                        other,
                                                        "Shares of the house are owned.")));
        return List.copyOf(proposed.values());
    }

    private void propose(
            Map<Sides, ProposedBarrier> proposed, UUID one, UUID other, String because) {
        if (holdings.groupOf(one).contains(other)) {
            return;
        }
        var sides = new Sides(one, other);
        if (!barriers.contains(sides)) {
            proposed.computeIfAbsent(sides, missing -> barrier(missing, because));
        }
    }

    private ProposedBarrier barrier(Sides sides, String because) {
        var reasons = new ArrayList<String>();
        reasons.add(because);
        reasons.addAll(reasons(holdings.groupOf(sides.left())));
        reasons.addAll(reasons(holdings.groupOf(sides.right())));
        return new ProposedBarrier(
                sides, called(sides.left()), called(sides.right()), String.join(" ", reasons));
    }

    /** The group in which this link is; nobody's, if its share is too small for one. */
    public ClientGroup groupWith(LinkTerms link) {
        return groups().stream()
                .filter(one -> one.has(link.owner()) && one.has(link.owned()))
                .findFirst()
                .orElse(new ClientGroup(List.of(), List.of()));
    }

    /** A link in words, for the audit record. */
    public Map<String, String> facts(LinkTerms link) {
        return Map.of(
                "owner", called(link.owner()),
                "owned", called(link.owned()),
                "percent", link.percent().toPlainString(),
                "since", link.since().toString());
    }

    private ClientGroup group(Set<UUID> members) {
        return new ClientGroup(members.stream().map(this::party).toList(), reasons(members));
    }

    private List<String> reasons(Set<UUID> group) {
        return holdings.within(group).stream()
                .map(
                        share ->
                                "%s owns %s %% of %s."
                                        .formatted(
                                                called(share.owner()),
                                                share.percent()
                                                        .stripTrailingZeros()
                                                        .toPlainString(),
                                                called(share.owned())))
                .toList();
    }

    private List<UUID> clients(Collection<UUID> some) {
        return some.stream().filter(id -> party(id).isClient()).sorted().toList();
    }
}
