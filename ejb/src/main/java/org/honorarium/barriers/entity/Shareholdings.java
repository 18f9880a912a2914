package org.honorarium.barriers.entity;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who owns how much of whom, all links together, and what follows from a threshold. */
public final class Shareholdings {

    private final List<Share> shares;
    private final BigDecimal threshold;

    /** One owner's share of one other. */
    public record Share(UUID owner, UUID owned, BigDecimal percent) {}

    /**
     * @param threshold a share above it makes one group of both
     */
    public Shareholdings(Collection<Share> shares, BigDecimal threshold) {
        this.shares = List.copyOf(shares);
        this.threshold = threshold;
    }

    /** The same with one share more. */
    public Shareholdings with(Share more) {
        var all = new ArrayList<>(shares);
        all.add(more);
        return new Shareholdings(all, threshold);
    }

    /**
     * From whom to whom ownership would go in a circle if this owner owned a part of this one,
     * through shares of any size; empty if it would not.
     */
    public List<UUID> circle(UUID owner, UUID owned) {
        var way = way(owned, owner);
        if (way.isEmpty()) {
            return way;
        }
        var circle = new ArrayList<UUID>();
        circle.add(owner);
        circle.addAll(way);
        return circle;
    }

    /** How much of it is owned altogether. */
    public BigDecimal ownedPercent(UUID owned) {
        return shares.stream()
                .filter(share -> share.owned().equals(owned))
                .map(Share::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All who are one group with this one through shares above the threshold, itself included. */
    public Set<UUID> groupOf(UUID one) {
        var group = new LinkedHashSet<UUID>();
        var next = new ArrayDeque<UUID>(List.of(one));
        while (!next.isEmpty()) {
            var member = next.poll();
            if (group.add(member)) {
                strong().stream()
                        .filter(share -> share.owner().equals(member))
                        .forEach(share -> next.add(share.owned()));
                strong().stream()
                        .filter(share -> share.owned().equals(member))
                        .forEach(share -> next.add(share.owner()));
            }
        }
        return group;
    }

    /** All groups of more than one. */
    public List<Set<UUID>> groups() {
        var found = new ArrayList<Set<UUID>>();
        var seen = new LinkedHashSet<UUID>();
        for (var share : strong()) {
            if (!seen.contains(share.owner())) {
                var group = groupOf(share.owner());
                seen.addAll(group);
                found.add(group);
            }
        }
        return found;
    }

    /** The shares above the threshold that hold a group together. */
    public List<Share> within(Set<UUID> group) {
        return strong().stream().filter(share -> group.contains(share.owner())).toList();
    }

    private List<Share> strong() {
        return shares.stream().filter(share -> share.percent().compareTo(threshold) > 0).toList();
    }

    /** Down from an owner to what it owns, the shortest way; empty if there is none. */
    private List<UUID> way(UUID from, UUID to) {
        Map<UUID, UUID> above = new HashMap<>();
        var next = new ArrayDeque<UUID>(List.of(from));
        above.put(from, from);
        while (!next.isEmpty() && !above.containsKey(to)) {
            var owner = next.poll();
            shares.stream()
                    .filter(share -> share.owner().equals(owner))
                    .map(Share::owned)
                    .filter(owned -> above.putIfAbsent(owned, owner) == null)
                    .forEach(next::add);
        }
        if (!above.containsKey(to)) {
            return List.of();
        }
        var way = new ArrayList<UUID>();
        for (var at = to; !at.equals(from); at = above.get(at)) {
            way.add(at);
        }
        way.add(from);
        Collections.reverse(way);
        return way;
    }
}
