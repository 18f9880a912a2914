package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private static final List<String> MET = names("met");
    private static final List<String> BY = names("by");

    /** Nothing was looked at. */
    public static final Inputs NOTHING = new Inputs(Map.of());

    public Inputs {
        facts = Map.copyOf(facts);
    }

    /**
     * @param person whose work it is; not asked for if no rule looks at people
     * @param catalogue what can be asked of people
     */
    public static Inputs of(CardTerms terms, Offer offer, Person person, Catalogue catalogue) {
        var facts = new HashMap<String, String>();
        look(terms, person, catalogue, facts);
        take(terms, offer.task(), offer.at(), facts);
        return new Inputs(facts);
    }

    /** What the rules find about an annotator, whatever the task. */
    public static Inputs about(CardTerms terms, Person person, Catalogue catalogue) {
        var facts = new HashMap<String, String>();
        look(terms, person, catalogue, facts);
        return new Inputs(facts);
    }

    /** The same annotator with a task, at a moment. */
    public Inputs with(CardTerms terms, Map<String, String> task, Instant at) {
        var all = new HashMap<>(facts);
        take(terms, task, at, all);
        return new Inputs(all);
    }

    /** The names of the rules about the annotator that apply. */
    public List<String> premiums(CardTerms terms) {
        return IntStream.range(0, terms.rules().size())
                .filter(this::isMet)
                .mapToObj(place -> terms.rules().get(place).name())
                .toList();
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

    private static void take(
            CardTerms terms, Map<String, String> task, Instant at, Map<String, String> facts) {
        facts.put(AT, at.toString());
        for (var rule : terms.rules()) {
            if (rule.condition() instanceof Condition.Variable variable) {
                take(variable.name(), task, facts);
            }
            if (rule.counts() && !rule.isMeasured()) {
                take(rule.counted(), task, facts);
            }
        }
    }

    private static void take(String variable, Map<String, String> task, Map<String, String> facts) {
        var value = task.get(variable);
        if (value != null) {
            facts.put(TASK + variable, value);
        }
    }

    private static void look(
            CardTerms terms, Person person, Catalogue catalogue, Map<String, String> facts) {
        for (int place = 0; place < terms.rules().size(); place++) {
            if (terms.rules().get(place).condition() instanceof Condition.Qualified qualified) {
                look(qualified.requirement(), person, catalogue, place, facts);
            }
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
        var held = new LinkedHashSet<String>();
        for (var line : explanation.lines()) {
            for (var one : line.by()) {
                held.add(text(one));
            }
        }
        facts.put(by(place), String.join(", ", held));
    }

    private static String text(Held held) {
        var code = held.code().isEmpty() ? "" : " " + held.code();
        var level =
                held.level() == null ? "" : " " + held.level().stripTrailingZeros().toPlainString();
        return held.type() + code + level;
    }

    private static String met(int place) {
        return MET.get(place);
    }

    private static String by(int place) {
        return BY.get(place);
    }

    /** The names of a fact about each rule that there can be. */
    private static List<String> names(String fact) {
        return IntStream.range(0, CardRules.MOST_RULES)
                .mapToObj(place -> "rule." + place + "." + fact)
                .toList();
    }
}
