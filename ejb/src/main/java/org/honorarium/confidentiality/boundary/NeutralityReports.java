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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.Party;
import org.honorarium.confidentiality.control.ClientFigures;
import org.honorarium.confidentiality.control.ClientFigures.OfClient;
import org.honorarium.confidentiality.entity.GroupFigures;
import org.honorarium.confidentiality.entity.NeutralityReport;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.money.entity.Money;

/**
 * What the house did for whom: people, hours and money per group of clients, with those among them
 * who own shares of the house, and the exceptions from barriers that were granted.
 */
@Stateless
@Allowed({ADMIN, AUDITOR})
public class NeutralityReports {

    @Inject ClientFigures figures;
    @Inject Ownership ownership;
    @Inject BarrierExceptions exceptions;

    /**
     * @param from the first day, UTC
     * @param before the first day after it
     */
    public NeutralityReport of(LocalDate from, LocalDate before) {
        var done =
                figures.of(
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        before.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new NeutralityReport(from, before, groups(done), owners(), granted());
    }

    private List<GroupFigures> groups(List<OfClient> done) {
        var groups = ownership.groups();
        var byGroup = new LinkedHashMap<Set<UUID>, List<OfClient>>();
        done.forEach(
                one ->
                        byGroup.computeIfAbsent(
                                        membersWith(groups, one.client()), g -> new ArrayList<>())
                                .add(one));
        var names =
                ownership.parties().stream().collect(Collectors.toMap(Party::id, Party::called));
        return byGroup.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue(), names))
                .sorted(Comparator.comparing(GroupFigures::names))
                .toList();
    }

    private static GroupFigures sum(
            Set<UUID> members, List<OfClient> done, Map<UUID, String> names) {
        var people = new TreeMap<UUID, Long>();
        var time = Duration.ZERO;
        var money = new TreeMap<String, Money>();
        for (var one : done) {
            people.merge(one.client(), one.people(), Math::max);
            time = time.plus(one.time());
            money.merge(one.money().currency(), one.money(), Money::plus);
        }
        return new GroupFigures(
                members.stream()
                        .filter(member -> !member.equals(Party.HOUSE))
                        .map(names::get)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                members.contains(Party.HOUSE),
                people.values().stream().mapToLong(Long::longValue).sum(),
                time,
                List.copyOf(money.values()));
    }

    private static Set<UUID> membersWith(List<ClientGroup> groups, UUID client) {
        return groups.stream()
                .map(group -> group.members().stream().map(Party::id).collect(Collectors.toSet()))
                .filter(members -> members.contains(client))
                .findFirst()
                .orElse(Set.of(client));
    }

    private List<OwnershipLink> owners() {
        return ownership.links().stream().filter(link -> link.owned().equals(Party.HOUSE)).toList();
    }

    private List<BarrierException> granted() {
        var confirmed = Map.of("decision", "CONFIRMED");
        return exceptions.page(new PageRequest(0, PageRequest.MOST, "", true, confirmed)).rows();
    }
}
