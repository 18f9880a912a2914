package org.honorarium.web.staffing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;

/** One clause as a row of a form: all texts, as somebody typed them. */
public class ClauseRow {

    public static final String COUNTRY = "country";
    static final String PEOPLE = "people";

    private boolean or;
    private boolean not;
    private String what = "";
    private String codeComparator = CodeComparator.UNDER.name();
    private String codes = "";
    private String levelComparator = LevelComparator.AT_LEAST.name();
    private String levels = "";

    /** A row for a clause, or for a clause that must not be met; empty for anything else. */
    public static Optional<ClauseRow> of(
            Requirement part, boolean or, Function<UUID, String> reference) {
        var row = new ClauseRow();
        row.or = or;
        var clause = part;
        if (part instanceof Requirement.Not not) {
            row.not = true;
            clause = not.part();
        }
        if (clause instanceof Clause.Qualified asked) {
            row.fill(asked);
        } else if (clause instanceof Clause.Country country) {
            row.what = COUNTRY;
            row.not ^= !country.among();
            row.codes = String.join(", ", country.countries());
        } else if (clause instanceof Clause.People people) {
            row.what = PEOPLE;
            row.codes =
                    String.join(
                            ", ", people.annotators().stream().map(reference).sorted().toList());
        } else {
            return Optional.empty();
        }
        return Optional.of(row);
    }

    private void fill(Clause.Qualified asked) {
        what = asked.type();
        not ^= asked.presence() == Presence.DOES_NOT_EXIST;
        asked.code()
                .ifPresent(
                        code -> {
                            codeComparator = code.comparator().name();
                            codes = String.join(", ", code.values());
                        });
        asked.level()
                .ifPresent(
                        level -> {
                            levelComparator = level.comparator().name();
                            levels =
                                    String.join(
                                            ", ",
                                            level.values().stream()
                                                    .map(BigDecimal::toPlainString)
                                                    .toList());
                        });
    }

    public boolean isEmpty() {
        return what == null || what.isEmpty();
    }

    /**
     * What the row asks.
     *
     * @param ids the annotators whose references the rows name
     * @throws NumberFormatException if a level is no number
     */
    public Requirement toRequirement(Map<String, UUID> ids) {
        if (what.equals(COUNTRY)) {
            return new Clause.Country(
                    !not,
                    values(codes).stream().map(code -> code.toUpperCase(Locale.ROOT)).toList());
        }
        if (what.equals(PEOPLE)) {
            var named = new Clause.People(Set.copyOf(ids.values()));
            return not ? new Requirement.Not(named) : named;
        }
        return new Clause.Qualified(
                what,
                not ? Presence.DOES_NOT_EXIST : Presence.EXISTS,
                values(codes).isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new CodeCondition(
                                        CodeComparator.valueOf(codeComparator), values(codes))),
                values(levels).isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new LevelCondition(
                                        LevelComparator.valueOf(levelComparator),
                                        values(levels).stream().map(BigDecimal::new).toList())));
    }

    /** The references that a row about people names. */
    List<String> references() {
        return PEOPLE.equals(what) ? values(codes) : List.of();
    }

    boolean joins() {
        return or;
    }

    private static List<String> values(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;\\s]+")).filter(one -> !one.isEmpty()).toList();
    }

    public boolean isJoined() {
        return or;
    }

    public void setJoined(boolean joined) {
        this.or = joined;
    }

    public boolean isNegated() {
        return not;
    }

    public void setNegated(boolean negated) {
        this.not = negated;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getCodeComparator() {
        return codeComparator;
    }

    public void setCodeComparator(String codeComparator) {
        this.codeComparator = codeComparator;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public String getLevelComparator() {
        return levelComparator;
    }

    public void setLevelComparator(String levelComparator) {
        this.levelComparator = levelComparator;
    }

    public String getLevels() {
        return levels;
    }

    public void setLevels(String levels) {
        this.levels = levels;
    }
}
