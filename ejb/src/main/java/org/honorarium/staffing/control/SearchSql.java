package org.honorarium.staffing.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.SearchTerms.Show;

/**
 * A search as one statement: how many people have each mask, and one page of those to show. The
 * first rows are the counts, without a person; the others have their place, who fits before who is
 * near.
 */
final class SearchSql {

    private static final String STATEMENT =
            """
            with found as (select * from ({found}) everybody where {worth}),
            masked as materialized (
                select {id} as annotator_id, {mask} as mask
                  from {source}
                 where not exists (select from projects.worker w
                                    where w.project_id = ? and w.annotator_id = {id})
                   and not exists (select from projects.not_wanted x
                                    where x.annotator_id = {id} and (x.project_id is null or x.project_id = ?))
                   -- Nobody is found for a client to whose rivals they were exposed, or is not admitted to.
                   and not exists (select from barriers.barred_person(
                                          (select p.client_id from projects.name p where p.project_id = ?)) b
                                    where b.person_id = {id})
                   and (not exists (select from projects.compartment_of c where c.project_id = ?)
                        or projects.is_admitted(?, {id}, true))
                   {narrowing})
            select null::uuid as annotator_id, null as reference, null as country, mask,
                   count(*) as people, 0 as place, 0 as quality, 0 as experience, 0 as hours, 0 as lasting
              from masked
             group by mask
            union all
            select * from (
                select annotator_id, reference, country, mask, 0 as people,
                       row_number() over (order by {met} desc, {order}) as place,
                       quality, experience, hours, lasting
                  from (select m.annotator_id, a.reference, a.country, m.mask, {points}
                          from masked m
                          join annotators.residence a on a.annotator_id = m.annotator_id
                         where {shown}) shown
                 order by place
                 limit ? offset ?) page
            """;

    private static final String PEOPLE =
            "annotators.residence a %s join found f on f.annotator_id = a.annotator_id";

    private static final String BY_POINTS =
            "quality + experience + hours + lasting desc, reference";

    private final List<Object> parameters = new ArrayList<>();
    private final String text;

    SearchSql(SearchTerms terms, Matching matching, Known known, PageRequest request) {
        var narrowing = new NarrowingSql(terms.narrowing(), known);
        var points = new PointsSql(known);
        boolean foundOnly = !matching.looksAtEverybody() && narrowing.text().isEmpty();
        text =
                STATEMENT
                        .replace("{found}", matching.found())
                        .replace("{worth}", worthLooking(matching))
                        .replace("{id}", foundOnly ? "f.annotator_id" : "a.annotator_id")
                        .replace("{mask}", foundOnly ? "f.bits" : matching.mask())
                        .replace("{source}", foundOnly ? "found f" : people(matching))
                        .replace("{narrowing}", narrowing.text())
                        .replace("{met}", matching.met("mask"))
                        .replace("{order}", order(request))
                        .replace("{points}", points.text())
                        .replace("{shown}", shown(terms.show(), matching));
        parameters.addAll(matching.foundParameters());
        parameters.addAll(matching.maskParameters());
        parameters.addAll(Collections.nCopies(5, terms.project()));
        parameters.addAll(narrowing.parameters());
        parameters.addAll(points.parameters());
        parameters.add(request.size());
        parameters.add(request.first());
    }

    String text() {
        return text;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** Who was not found by any clause can still be near, or meet what must not be there. */
    private static String people(Matching matching) {
        return PEOPLE.formatted(matching.looksAtEverybody() ? "left" : "inner");
    }

    private static String order(PageRequest request) {
        var direction = request.ascending() ? "" : " desc";
        return switch (request.sort()) {
            case "reference" -> "reference" + direction;
            case "country" -> "country" + direction + ", reference";
            default -> BY_POINTS;
        };
    }

    private static String shown(Show show, Matching matching) {
        return switch (show) {
            case FIT -> matching.met("mask");
            case NEAR -> matching.near("mask");
            case BOTH -> "(" + matching.met("mask") + " or " + matching.near("mask") + ")";
        };
    }

    /**
     * Who is neither fitting nor near need not be looked at further, unless it depends on more than
     * what was found of them.
     */
    private static String worthLooking(Matching matching) {
        return matching.looksAtEverybody()
                ? "true"
                : matching.met("bits") + " or " + matching.near("bits");
    }

    /** The codes of the types that a requirement looks at. */
    static List<String> types(Matching matching) {
        return matching.clauses().stream()
                .filter(Clause.Qualified.class::isInstance)
                .map(clause -> ((Clause.Qualified) clause).type())
                .distinct()
                .toList();
    }
}
