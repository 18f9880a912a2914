package org.honorarium.confidentiality.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.Party;
import org.honorarium.confidentiality.control.FiguresOfGroups;
import org.honorarium.confidentiality.control.FiguresOfGroups.OfGroup;
import org.honorarium.confidentiality.entity.GroupFigures;
import org.honorarium.confidentiality.entity.NeutralityReport;
import org.honorarium.database.boundary.PageRequest;

/**
 * What the house did for whom: people, hours and money per group of clients, with those among them
 * who own shares of the house, and the exceptions from barriers that were granted.
 */
@Stateless
@Allowed({ADMIN, AUDITOR})
public class NeutralityReports {

    @Inject FiguresOfGroups figures;
    @Inject Ownership ownership;
    @Inject BarrierExceptions exceptions;

    /**
     * @param from the first day, UTC
     * @param before the first day after it
     */
    public NeutralityReport of(LocalDate from, LocalDate before) {
        var groups = groups();
        var done =
                figures
                        .of(
                                groups.stream().map(NeutralityReports::ids).toList(),
                                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                before.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .stream()
                        .collect(Collectors.groupingBy(OfGroup::group))
                        .entrySet()
                        .stream()
                        .map(one -> sum(groups.get(one.getKey()), one.getValue()))
                        .sorted(Comparator.comparing(GroupFigures::names))
                        .toList();
        return new NeutralityReport(from, before, done, owners(), granted());
    }

    /** Those that ownership holds together, and every client that it does not. */
    private List<ClientGroup> groups() {
        var groups = new ArrayList<>(ownership.groups());
        var grouped = groups.stream().flatMap(group -> ids(group).stream()).toList();
        ownership.parties().stream()
                .filter(party -> party.isClient() && !grouped.contains(party.id()))
                .map(party -> new ClientGroup(List.of(party), List.of()))
                .forEach(groups::add);
        return groups;
    }

    private static List<UUID> ids(ClientGroup group) {
        return group.members().stream().map(Party::id).toList();
    }

    private static GroupFigures sum(ClientGroup group, List<OfGroup> done) {
        return new GroupFigures(
                group.members().stream()
                        .filter(member -> !member.id().equals(Party.HOUSE))
                        .map(Party::called)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                group.hasHouse(),
                done.getFirst().people(),
                done.stream().map(OfGroup::time).reduce(Duration.ZERO, Duration::plus),
                done.stream().map(OfGroup::money).toList());
    }

    private List<OwnershipLink> owners() {
        return ownership.links().stream().filter(link -> link.owned().equals(Party.HOUSE)).toList();
    }

    private List<BarrierException> granted() {
        var confirmed = Map.of("decision", "CONFIRMED");
        return exceptions.page(new PageRequest(0, PageRequest.MOST, "", true, confirmed)).rows();
    }
}
