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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.pricing.control.CardRows;
import org.honorarium.pricing.control.Publishing;
import org.honorarium.pricing.entity.CardDefaults;
import org.honorarium.pricing.entity.CardOrder;
import org.honorarium.pricing.entity.CardRules;
import org.honorarium.pricing.entity.CardTerms;
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
 * What projects and their task types pay. Where nothing was paid a card may begin at once; whatever
 * changes what is paid begins in the future, so that nobody's pay changes unannounced. A task
 * type's first own card changes what the project's paid for it.
 */
@Stateless
@Allowed({ADMIN, OPERATIONS, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
public class RateCards {

    @Inject CardRows rows;
    @Inject Publishing publishing;
    @Inject Payers payers;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Requirements requirements;
    @Inject Clock clock;

    /**
     * Publishes the next version of a card and tells the annotators on the project, with what was
     * and what will be. The same terms and start as the last one's change nothing. It replaces
     * those that were planned to start with it or later.
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
        return publishing.next(of, subject, terms, startsAt);
    }

    /**
     * From then on the project's card counts again for this task type. The annotators on the
     * project are told. The same again changes nothing.
     *
     * @param startsAt null for as soon as it may
     * @throws ProjectRejected if there is no such project
     * @throws PricingRejected if it has no card of its own, the project has none, or it would start
     *     in the past
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public CardVersion backToProject(UUID project, UUID taskType, Instant startsAt) {
        return publishing.back(locate(project), taskType, startsAt);
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
        return versions(project, subject).stream()
                .filter(one -> one.hasStarted(at))
                .findFirst()
                .filter(one -> !one.isBackToProject());
    }

    /** The task types whose own card prices their work now. */
    public Set<UUID> withOwnCard(UUID project) {
        var all = of(project);
        var now = clock.instant();
        return all.stream()
                .map(CardVersion::subject)
                .distinct()
                .flatMap(subject -> CardOrder.at(all, project, subject, now).stream())
                .filter(one -> !one.isOfProject())
                .map(CardVersion::subject)
                .collect(Collectors.toSet());
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
}
