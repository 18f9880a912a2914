package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.pricing.control.Announcing;
import org.honorarium.pricing.control.CardRows;
import org.honorarium.pricing.entity.CardDefaults;
import org.honorarium.pricing.entity.CardRules;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardText;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.RequirementRejected;

/**
 * What projects and their task types pay. A card's first version may begin at once; every later one
 * begins in the future, so that nobody's pay changes unannounced.
 */
@Stateless
@Allowed({ADMIN, OPERATIONS, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
public class RateCards {

    /** How much later than now a version begins at least that follows another one. */
    public static final Duration NOTICE = Duration.ofMinutes(1);

    @Inject CardRows rows;
    @Inject Announcing announcing;
    @Inject Payers payers;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Requirements requirements;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Publishes the next version of a card and tells the annotators on the project, with what was
     * and what will be. The same terms and start as the last one's change nothing.
     *
     * @param subject the project, or a task type of it that gets a card of its own
     * @param startsAt when it begins; null for as soon as it may
     * @throws ProjectRejected if there is no such project
     * @throws PricingRejected with the first reason that applies
     * @throws RequirementRejected if a rule asks for what nobody can have
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public CardVersion publish(UUID project, UUID subject, CardTerms terms, Instant startsAt) {
        var of = locate(project);
        check(of, subject, terms);
        // Two people who publish at once make two versions, one after the other.
        locks.hold("rate card of " + subject);
        var last = rows.of(project, subject).stream().findFirst();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var earliest = last.map(one -> earliest(one, now)).orElse(now);
        var asked = startsAt == null ? earliest : startsAt.truncatedTo(ChronoUnit.MICROS);
        if (last.isPresent() && isSame(last.get(), terms, startsAt == null ? null : asked)) {
            return last.get();
        }
        if (asked.isBefore(earliest)) {
            throw PricingRejected.startsTooEarly(asked, earliest);
        }
        rows.add(ids.next(), project, subject, terms, asked, Actor.current().id(), now);
        audit.note(
                "pricing/published",
                subject,
                last.map(RateCards::facts).orElse(Map.of()),
                Map.of("terms", CardText.of(terms), "startsAt", asked.toString()));
        var published = rows.of(project, subject).getFirst();
        last.ifPresent(before -> announcing.tell(of, before, published));
        return published;
    }

    /** What a card of this project says where nothing else is wanted. */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public CardDefaults defaults(UUID project) {
        var of = locate(project);
        var payer = payers.find(of.payer()).orElseThrow();
        return new CardDefaults(of.currency(), ZoneId.of(payer.terms().timeZone()));
    }

    /** Every version of every card of a project: the project's own first, the latest first. */
    public List<CardVersion> of(UUID project) {
        locate(project);
        return rows.of(project);
    }

    /** Every version of one card, the latest first. */
    public List<CardVersion> versions(UUID project, UUID subject) {
        locate(project);
        return rows.of(project, subject);
    }

    /** The version that prices work claimed at this moment, of the subject's own card. */
    public Optional<CardVersion> inForce(UUID project, UUID subject, Instant at) {
        return versions(project, subject).stream().filter(one -> one.hasStarted(at)).findFirst();
    }

    /**
     * Looks whether it could be published, without keeping it.
     *
     * @throws PricingRejected with the first place that is wrong
     * @throws RequirementRejected if a rule asks for what nobody can have
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public void check(UUID project, UUID subject, CardTerms terms) {
        check(locate(project), subject, terms);
    }

    private void check(Project project, UUID subject, CardTerms terms) {
        if (!subject.equals(project.id())
                && !taskTypes.idsByReference(project.id()).containsValue(subject)) {
            throw PricingRejected.subjectNotFound(subject);
        }
        if (!terms.currency().equals(project.currency())) {
            throw PricingRejected.currencyMustMatch(terms.currency(), project.currency());
        }
        CardRules.check(terms);
        for (var rule : terms.rules()) {
            if (rule.condition() instanceof Condition.Qualified qualified) {
                requirements.check(qualified.requirement());
            }
        }
    }

    private Project locate(UUID project) {
        return projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
    }

    private static Instant earliest(CardVersion last, Instant now) {
        var soonest = now.plus(NOTICE);
        return last.startsAt().isAfter(soonest) ? last.startsAt() : soonest;
    }

    private static boolean isSame(CardVersion last, CardTerms terms, Instant startsAt) {
        return last.terms().equals(terms) && (startsAt == null || startsAt.equals(last.startsAt()));
    }

    private static Map<String, String> facts(CardVersion version) {
        return Map.of(
                "terms", CardText.of(version.terms()), "startsAt", version.startsAt().toString());
    }
}
