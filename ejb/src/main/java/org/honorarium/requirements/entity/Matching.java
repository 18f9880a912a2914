package org.honorarium.requirements.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A requirement as the database looks for it: everybody gets a number, the mask, in which the bit
 * of every clause says whether it is met. What is left is a condition on that number, which also
 * says who is near and what relaxing a clause would add.
 *
 * @param requirement what is asked
 * @param clauses its clauses without repetition; the first one's bit is 1, the next one's 2
 * @param found a query of {@code annotator_id} and {@code bits}: the clauses that are about
 *     qualifications and people, of everybody for whom at least one finds something
 * @param foundParameters the parameters of that query
 * @param mask an expression of the mask, for a row of annotators {@code a} joined with that query
 *     as {@code f}
 * @param maskParameters the parameters of that expression
 * @param relaxed the number of a clause that does not count, whichever way; -1 for none
 */
public record Matching(
        Requirement requirement,
        List<Clause> clauses,
        String found,
        List<Object> foundParameters,
        String mask,
        List<Object> maskParameters,
        int relaxed) {

    /** The same with one clause that does not count. */
    public Matching relaxing(int clause) {
        return new Matching(
                requirement, clauses, found, foundParameters, mask, maskParameters, clause);
    }

    /** Whether somebody with this mask meets the whole. */
    public boolean isMet(int number) {
        return isMet(requirement, number)
                || (relaxed >= 0 && isMet(requirement, number ^ 1 << relaxed));
    }

    /** The clauses of which each alone, were it otherwise, would make the whole met. */
    public List<Clause> ways(int number) {
        return isMet(number)
                ? List.of()
                : IntStream.range(0, clauses.size())
                        .filter(i -> isMet(number ^ 1 << i))
                        .mapToObj(clauses::get)
                        .toList();
    }

    public boolean isMet(Clause clause, int number) {
        return (number & 1 << clauses.indexOf(clause)) != 0;
    }

    /** Somebody for whom no query found anything: whether they need to be looked at, too. */
    public boolean looksAtEverybody() {
        return mask.contains("a.") || isMet(nothingFound()) || !ways(nothingFound()).isEmpty();
    }

    /** The same as SQL: that the whole is met, by a column with the mask. */
    public String met(String column) {
        return whole(column);
    }

    /** As SQL: that the whole is not met, and one clause alone stands in the way. */
    public String near(String column) {
        var ways = new ArrayList<String>();
        for (int i = 0; i < clauses.size(); i++) {
            ways.add(whole("(" + column + " # " + (1 << i) + ")"));
        }
        return ways.isEmpty()
                ? "false"
                : "(not " + whole(column) + " and (" + String.join(" or ", ways) + "))";
    }

    private String whole(String column) {
        var plain = condition(requirement, column);
        return relaxed < 0
                ? "(" + plain + ")"
                : "("
                        + plain
                        + " or "
                        + condition(requirement, "(" + column + " # " + (1 << relaxed) + ")")
                        + ")";
    }

    private int nothingFound() {
        return IntStream.range(0, clauses.size())
                .filter(i -> isAbsence(clauses.get(i)))
                .map(i -> 1 << i)
                .sum();
    }

    static boolean isAbsence(Clause clause) {
        return clause instanceof Clause.Qualified qualified
                && qualified.presence() == Presence.DOES_NOT_EXIST;
    }

    private boolean isMet(Requirement part, int number) {
        if (part instanceof Clause clause) {
            return isMet(clause, number);
        }
        if (part instanceof Requirement.Not not) {
            return !isMet(not.part(), number);
        }
        return part instanceof Requirement.All
                ? part.parts().stream().allMatch(one -> isMet(one, number))
                : part.parts().stream().anyMatch(one -> isMet(one, number));
    }

    private String condition(Requirement part, String column) {
        if (part instanceof Clause clause) {
            return "(" + column + " & " + (1 << clauses.indexOf(clause)) + ") <> 0";
        }
        if (part instanceof Requirement.Not not) {
            return "not (" + condition(not.part(), column) + ")";
        }
        if (part.parts().isEmpty()) {
            return "true";
        }
        var word = part instanceof Requirement.All ? " and " : " or ";
        return part.parts().stream()
                .map(one -> condition(one, column))
                .reduce((one, other) -> one + word + other)
                .map(all -> "(" + all + ")")
                .orElseThrow();
    }
}
