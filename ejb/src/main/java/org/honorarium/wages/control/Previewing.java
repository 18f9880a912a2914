package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Person;
import org.honorarium.wages.entity.Preview;
import org.honorarium.wages.entity.Preview.Below;

/** Goes through the work of a month. */
@Dependent
public class Previewing {

    private static final int AT_ONCE = 5_000;

    @Inject PastWork work;
    @Inject FloorRows floors;
    @Inject Eligibility eligibility;
    @Inject Requirements requirements;

    /**
     * @param taskType null for all of the project, but for what is priced elsewhere
     * @param ownCard task types that go on being priced by their own card
     * @param floor null for what the wage watch keeps for each country
     */
    public Preview of(
            UUID project,
            UUID taskType,
            Set<UUID> ownCard,
            CardTerms card,
            YearMonth month,
            Money floor) {
        var from = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var until = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var people =
                card.looksAtPeople()
                        ? people(card, work.people(project, taskType, from, until))
                        : Map.<UUID, Inputs>of();
        var counting =
                new Counting(
                        card,
                        floor == null
                                ? Floors.ofCountries(floors.now(card.currency()))
                                : Floors.same(floor));
        work.each(
                project,
                taskType,
                from,
                until,
                card,
                done -> {
                    if (ownCard.contains(done.taskType())) {
                        counting.leave();
                        return;
                    }
                    if (!counting.isAbout(done.annotator())) {
                        counting.begin(
                                done.annotator(),
                                done.country(),
                                people.getOrDefault(done.annotator(), Inputs.NOTHING));
                    }
                    counting.add(done);
                });
        return named(counting.preview(month));
    }

    /** What the rules find about each of them today. */
    private Map<UUID, Inputs> people(CardTerms card, List<UUID> annotators) {
        var catalogue = requirements.catalogue();
        var found = new HashMap<UUID, Inputs>();
        for (int first = 0; first < annotators.size(); first += AT_ONCE) {
            var some = annotators.subList(first, Math.min(annotators.size(), first + AT_ONCE));
            for (Person person : eligibility.people(some).values()) {
                found.put(person.annotator(), Inputs.about(card, person, catalogue));
            }
        }
        return found;
    }

    private Preview named(Preview preview) {
        var references = work.references(preview.lowest().stream().map(Below::annotator).toList());
        return preview.with(
                preview.lowest().stream()
                        .map(one -> one.named(references.getOrDefault(one.annotator(), "")))
                        .toList());
    }
}
