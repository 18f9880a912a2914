package org.honorarium.requirements.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Why somebody has or lacks what is asked: every part of a requirement as a line, from the whole to
 * the clauses, in the order in which they are read. Annotators and operations read the same lines.
 *
 * @param met whether the whole is met
 */
public record Explanation(boolean met, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * One part.
     *
     * @param depth how far inside the whole, which is 0
     * @param part what is asked
     * @param met whether it is met
     * @param refused whether meeting it is what must not be, because it stands inside a "not"
     * @param by what somebody has that meets it; of a qualification that must not be there, what is
     *     in the way
     */
    public record Line(int depth, Requirement part, boolean met, boolean refused, List<Held> by) {

        public Line {
            by = List.copyOf(by);
        }

        public boolean isClause() {
            return part instanceof Clause;
        }

        /** Whether this part is as it should be for the whole to be met. */
        public boolean isRight() {
            return met != refused;
        }
    }

    /** Looks at one person. */
    public static Explanation of(Requirement requirement, Person person, Catalogue catalogue) {
        var lines = new ArrayList<Line>();
        boolean met = explain(requirement, person, catalogue, 0, false, lines);
        return new Explanation(met, lines);
    }

    /** The clauses that are not as they should be. */
    public List<Clause> lacking() {
        return lines.stream()
                .filter(line -> line.isClause() && !line.isRight())
                .map(line -> (Clause) line.part())
                .toList();
    }

    private static boolean explain(
            Requirement part,
            Person person,
            Catalogue catalogue,
            int depth,
            boolean refused,
            List<Line> lines) {
        int place = lines.size();
        lines.add(null);
        var by = new ArrayList<Held>();
        boolean met;
        if (part instanceof Clause clause) {
            met = Look.at(clause, person, catalogue, by);
        } else {
            boolean inside = refused ^ part instanceof Requirement.Not;
            var answers = new ArrayList<Boolean>();
            for (var one : part.parts()) {
                answers.add(explain(one, person, catalogue, depth + 1, inside, lines));
            }
            met = combined(part, answers);
        }
        lines.set(place, new Line(depth, part, met, refused, by));
        return met;
    }

    private static boolean combined(Requirement part, List<Boolean> answers) {
        if (part instanceof Requirement.All) {
            return !answers.contains(false);
        }
        return part instanceof Requirement.Any ? answers.contains(true) : !answers.getFirst();
    }
}
