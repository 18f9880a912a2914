package org.honorarium.staffing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.requirements.boundary.Masks;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.staffing.control.Found;
import org.honorarium.staffing.control.SearchRows;
import org.honorarium.staffing.entity.Candidate;
import org.honorarium.staffing.entity.SearchResult;
import org.honorarium.staffing.entity.SearchResult.Relaxing;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.StaffingRejected;

/** Finds annotators for a project, with the reason for each of them. */
@Stateless
@Allowed({ADMIN, OPERATIONS, AUDITOR, SYSTEM})
public class Search {

    @Inject Requirements requirements;
    @Inject Eligibility eligibility;
    @Inject Annotators annotators;
    @Inject SearchRows rows;
    @Inject Masks masks;

    /**
     * Sorts by points (the most first), reference or country.
     *
     * @throws ProjectRejected if there is no such project
     * @throws RequirementRejected if another requirement is given and nobody could meet it
     * @throws StaffingRejected if the relaxed clause is none of its clauses
     */
    public SearchResult find(SearchTerms terms, PageRequest request) {
        var requirement = requirement(terms);
        var catalogue = requirements.catalogue();
        var whole = masks.of(requirement, catalogue);
        if (terms.relaxed() >= whole.clauses().size()) {
            throw StaffingRejected.noSuchClause(terms.relaxed(), whole.clauses().size());
        }
        var matching = whole.relaxing(terms.relaxed());
        var found = rows.find(terms, matching, catalogue, request);
        long fit = count(found, matching, true);
        long near = count(found, matching, false);
        var candidates = candidates(found, matching, catalogue);
        var total =
                switch (terms.show()) {
                    case FIT -> fit;
                    case NEAR -> near;
                    case BOTH -> fit + near;
                };
        return new SearchResult(
                requirement, fit, near, relaxing(found, matching), candidates, total, catalogue);
    }

    private Requirement requirement(SearchTerms terms) {
        var project = terms.project();
        var asked = requirements.find(project, project);
        if (terms.requirement().isPresent()) {
            requirements.check(terms.requirement().get());
            return terms.requirement().get();
        }
        return asked.map(one -> one.terms().requirement()).orElse(Requirement.NOTHING);
    }

    private static long count(Found found, Matching matching, boolean fit) {
        return found.masks().entrySet().stream()
                .filter(
                        one ->
                                fit
                                        ? matching.isMet(one.getKey())
                                        : !matching.ways(one.getKey()).isEmpty())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<Relaxing> relaxing(Found found, Matching matching) {
        return IntStream.range(0, matching.clauses().size())
                .mapToObj(i -> new Relaxing(i, matching.clauses().get(i), adds(found, matching, i)))
                .toList();
    }

    private static long adds(Found found, Matching matching, int clause) {
        return found.masks().entrySet().stream()
                .filter(
                        one ->
                                !matching.isMet(one.getKey())
                                        && matching.isMet(one.getKey() ^ 1 << clause))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<Candidate> candidates(Found found, Matching matching, Catalogue catalogue) {
        List<UUID> ids = found.people().stream().map(Found.Somebody::annotator).toList();
        var names = annotators.names(ids);
        var people = eligibility.people(ids);
        return found.people().stream()
                .map(
                        one ->
                                new Candidate(
                                        one.annotator(),
                                        one.reference(),
                                        names.getOrDefault(one.annotator(), ""),
                                        one.country(),
                                        matching.isMet(one.mask()),
                                        matching.ways(one.mask()),
                                        one.points(),
                                        Explanation.of(
                                                matching.requirement(),
                                                people.get(one.annotator()),
                                                catalogue)))
                .toList();
    }
}
