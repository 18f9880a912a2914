package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.pricing.entity.CardOrder;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardText;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.projects.entity.Project;

/** Makes the next version of a card, one after the other, and has it announced. */
@Dependent
public class Publishing {

    /** How much later than now a version begins at least that changes what is paid. */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    @Inject CardRows rows;
    @Inject Announcing announcing;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * @param startsAt null for as soon as it may
     * @return the last version, if it says the same from then on
     */
    public CardVersion next(Project of, UUID subject, CardTerms terms, Instant startsAt) {
        // Two people who publish at once make two versions, one after the other.
        locks.hold("rate card of " + subject);
        return next(of, subject, terms, startsAt, rows.of(of.id()));
    }

    /** From then on the project's card counts again. */
    public CardVersion back(Project of, UUID taskType, Instant startsAt) {
        locks.hold("rate card of " + taskType);
        var all = rows.of(of.id());
        var own =
                last(all, taskType)
                        .filter(one -> !one.isOfProject())
                        .orElseThrow(() -> PricingRejected.noOwnCard(taskType));
        var start = startsAt == null ? clock.instant().plus(NOTICE) : startsAt;
        if (CardOrder.at(all, of.id(), of.id(), start).isEmpty()) {
            throw PricingRejected.noCard(of.id());
        }
        return next(of, taskType, own.terms().withoutRules(), startsAt, all);
    }

    private CardVersion next(
            Project of, UUID subject, CardTerms terms, Instant startsAt, List<CardVersion> all) {
        var last = last(all, subject);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // The first card of a task type changes what the project's card pays for it.
        var isChange = last.or(() -> last(all, of.id())).isPresent();
        var earliest = isChange ? now.plus(NOTICE) : now;
        var asked = startsAt == null ? earliest : startsAt.truncatedTo(ChronoUnit.MICROS);
        if (last.isPresent() && isSame(last.get(), terms, startsAt == null ? null : asked)) {
            return last.get();
        }
        if (asked.isBefore(earliest)) {
            throw PricingRejected.startsTooEarly(asked, earliest);
        }
        rows.add(ids.next(), of.id(), subject, terms, asked, Actor.current().id(), now);
        audit.note(
                "pricing/published",
                subject,
                last.map(Publishing::facts).orElse(Map.of()),
                Map.of("terms", CardText.of(terms), "startsAt", asked.toString()));
        var published = rows.of(of.id(), subject).getFirst();
        announcing.tell(of, published, all);
        return published;
    }

    private static Optional<CardVersion> last(List<CardVersion> all, UUID subject) {
        return all.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    private static boolean isSame(CardVersion last, CardTerms terms, Instant startsAt) {
        return last.terms().equals(terms) && (startsAt == null || startsAt.equals(last.startsAt()));
    }

    private static Map<String, String> facts(CardVersion version) {
        return Map.of(
                "terms", CardText.of(version.terms()), "startsAt", version.startsAt().toString());
    }
}
