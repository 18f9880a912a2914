package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.wages.control.PastWork.Done;
import org.honorarium.wages.entity.Repair;

/** Finds the base prices at which work meets a floor, card by card, as they are in force now. */
@Dependent
public class Repairing {

    @Inject PastWork work;
    @Inject RateCards cards;
    @Inject Eligibility eligibility;
    @Inject Requirements requirements;

    public List<Repair> of(
            UUID project, String country, Money floor, Instant since, Instant until) {
        var inForce = inForce(project, until);
        var pieces = new LinkedHashMap<UUID, List<Done>>();
        work.ofCountry(
                project,
                country,
                since,
                until,
                inForce.values().stream().map(CardVersion::terms).toList(),
                piece -> {
                    var subject =
                            inForce.containsKey(piece.taskType()) ? piece.taskType() : project;
                    pieces.computeIfAbsent(subject, one -> new ArrayList<>()).add(piece);
                });
        return pieces.entrySet().stream()
                .map(
                        one ->
                                repair(
                                        one.getKey(),
                                        Optional.ofNullable(inForce.get(one.getKey())),
                                        one.getValue(),
                                        floor))
                .toList();
    }

    /** By the project, and by those task types that have a card of their own. */
    private Map<UUID, CardVersion> inForce(UUID project, Instant at) {
        var found = new HashMap<UUID, CardVersion>();
        cards.of(project).stream()
                .filter(version -> version.hasStarted(at))
                .forEach(version -> found.merge(version.subject(), version, Repairing::later));
        found.values().removeIf(CardVersion::isBackToProject);
        return found;
    }

    private static CardVersion later(CardVersion one, CardVersion other) {
        return one.number() > other.number() ? one : other;
    }

    private Repair repair(
            UUID subject, Optional<CardVersion> card, List<Done> pieces, Money floor) {
        if (card.isEmpty()) {
            return Bases.ofFlat(subject, pieces, floor);
        }
        var terms = card.get().terms();
        var people = people(terms, pieces.stream().map(Done::annotator).distinct().toList());
        Stream<Bases.Priced> priced =
                pieces.stream()
                        .map(
                                piece ->
                                        new Bases.Priced(
                                                people.getOrDefault(
                                                                piece.annotator(), Inputs.NOTHING)
                                                        .with(
                                                                terms,
                                                                piece.task(),
                                                                piece.claimedAt()),
                                                piece.worked()));
        return new Bases(terms, priced.toList(), floor).repair(subject, card.get().taskType());
    }

    /** What the rules find about each of them today. */
    private Map<UUID, Inputs> people(CardTerms card, List<UUID> annotators) {
        if (!card.looksAtPeople()) {
            return Map.of();
        }
        Catalogue catalogue = requirements.catalogue();
        var found = new HashMap<UUID, Inputs>();
        eligibility
                .people(annotators)
                .values()
                .forEach(
                        person ->
                                found.put(
                                        person.annotator(), Inputs.about(card, person, catalogue)));
        return found;
    }
}
