package org.honorarium.staffing.entity;

import java.util.List;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Requirement;

/**
 * What a search found.
 *
 * @param requirement what was looked for
 * @param fit how many meet it
 * @param near how many lack exactly one clause
 * @param relaxing what each clause would add if it were not asked
 * @param candidates one page of those to show
 * @param total how many there are of those
 */
public record SearchResult(
        Requirement requirement,
        long fit,
        long near,
        List<Relaxing> relaxing,
        List<Candidate> candidates,
        long total,
        Catalogue catalogue) {

    public SearchResult {
        relaxing = List.copyOf(relaxing);
        candidates = List.copyOf(candidates);
    }

    /**
     * One clause without which there would be more.
     *
     * @param number of the clause, from 0
     * @param adds how many more would fit
     */
    public record Relaxing(int number, Clause clause, long adds) {}
}
