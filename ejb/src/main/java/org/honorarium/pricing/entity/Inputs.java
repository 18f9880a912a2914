package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.Held;
import org.honorarium.requirements.entity.Person;
import org.honorarium.requirements.entity.Requirement;

/**
 * Everything that the rules of a card looked at for one quote, and nothing else: the moment, the
 * task's variables that rules name, and for each rule about the annotator whether it was met and by
 * what. Kept with the quote, it gives the same price years later, whatever has changed since.
 *
 * @param facts {@code at}, {@code task.<variable>}, {@code rule.<place>.met}, {@code
 *     rule.<place>.by}
 */
public record Inputs(Map<String, String> facts) {

    private static final String AT = "at";
    private static final String TASK = "task.";
    private static final String YES = "yes";

    public Inputs {
        facts = Map.copyOf(facts);
    }

    /**
     * @param person whose work it is; not asked for if no rule looks at people
     * @param catalogue what can be asked of people
     */
    public static Inputs of(CardTerms terms, Offer offer, Person person, Catalogue catalogue) {
        var facts = new HashMap<String, String>();
        facts.put(AT, offer.at().toString());
        for (int place = 0; place < terms.rules().size(); place++) {
            var rule = terms.rules().get(place);
            if (rule.condition() instanceof Condition.Variable variable) {
                take(variable.name(), offer, facts);
            } else if (rule.condition() instanceof Condition.Qualified qualified) {
                look(qualified.requirement(), person, catalogue, place, facts);
            }
            if (rule.counts() && !rule.isMeasured()) {
                take(rule.counted(), offer, facts);
            }
        }
        return new Inputs(facts);
    }

    public Instant at() {
        return Instant.parse(facts.get(AT));
    }

    /** Empty if the task has no such variable. */
    String variable(String name) {
        return facts.getOrDefault(TASK + name, "");
    }

    boolean isMet(int place) {
        return YES.equals(facts.get(met(place)));
    }

    String metBy(int place) {
        return facts.getOrDefault(by(place), "");
    }

    private static void take(String variable, Offer offer, Map<String, String> facts) {
        var value = offer.task().get(variable);
        if (value != null) {
            facts.put(TASK + variable, value);
        }
    }

    private static void look(
            Requirement asked,
            Person person,
            Catalogue catalogue,
            int place,
            Map<String, String> facts) {
        var explanation = Explanation.of(asked, person, catalogue);
        facts.put(met(place), explanation.met() ? YES : "no");
        var held =
                explanation.lines().stream()
                        .map(Explanation.Line::by)
                        .flatMap(List::stream)
                        .distinct()
                        .map(Inputs::text)
                        .collect(Collectors.joining(", "));
        facts.put(by(place), held);
    }

    private static String text(Held held) {
        var code = held.code().isEmpty() ? "" : " " + held.code();
        var level =
                held.level() == null ? "" : " " + held.level().stripTrailingZeros().toPlainString();
        return held.type() + code + level;
    }

    private static String met(int place) {
        return "rule." + place + ".met";
    }

    private static String by(int place) {
        return "rule." + place + ".by";
    }
}
