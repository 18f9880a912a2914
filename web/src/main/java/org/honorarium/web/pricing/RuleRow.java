package org.honorarium.web.pricing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.web.staffing.ClauseRow;

/**
 * One rule as a row of a form: all texts, as somebody typed them. What it looks at is a row like
 * those of requirements, in which a variable's name, or the beginning of a time, stands where codes
 * stand, and values, or its end, where levels do.
 */
public class RuleRow {

    static final String ALWAYS = "";
    static final String VARIABLE = "variable";
    static final String WEEKEND = "weekend";
    static final String WINDOW = "window";
    static final String ACCURACY = "accuracy";
    static final String AS_SUBMITTED = "as-submitted";

    private ClauseRow clause = new ClauseRow();
    private String name = "";
    private String effect = Effect.ADD.name();
    private String amount = "";
    private String unit = Unit.ANNOTATION.name();
    private String counted = "";
    private String most = "";

    /** A row for a rule; empty if it asks for more than a row can say. */
    static Optional<RuleRow> of(RateRule rule, ZoneId zone) {
        var row = new RuleRow();
        row.name = rule.name();
        row.effect = rule.effect().name();
        row.amount = rule.amount().toPlainString();
        row.unit = rule.unit().name();
        row.counted = rule.counted();
        row.most = rule.most() == null ? "" : rule.most().toPlainString();
        return row.fill(rule.condition(), zone) ? Optional.of(row) : Optional.empty();
    }

    private boolean fill(Condition condition, ZoneId zone) {
        if (condition instanceof Condition.Qualified qualified) {
            var asked = ClauseRow.of(qualified.requirement(), false, id -> "");
            asked.ifPresent(found -> clause = found);
            return asked.isPresent() && !clause.isNegated();
        }
        if (condition instanceof Condition.Variable variable) {
            clause.setWhat(VARIABLE);
            clause.setCodes(variable.name());
            clause.setLevelComparator(variable.comparison().name());
            clause.setLevels(String.join(", ", variable.wanted()));
        } else if (condition instanceof Condition.Window window) {
            clause.setWhat(WINDOW);
            clause.setCodes(LocalDateTime.ofInstant(window.from(), zone).toString());
            clause.setLevels(LocalDateTime.ofInstant(window.until(), zone).toString());
        } else if (condition instanceof Condition.Weekend) {
            clause.setWhat(WEEKEND);
        } else if (condition instanceof Condition.Accuracy accuracy) {
            clause.setWhat(ACCURACY);
            clause.setLevels(accuracy.atLeast().toPlainString());
        } else if (condition instanceof Condition.AsSubmitted) {
            clause.setWhat(AS_SUBMITTED);
        }
        return true;
    }

    boolean isEmpty() {
        return blank(name) && blank(amount);
    }

    /**
     * The rule of this row.
     *
     * @throws NumberFormatException if the amount or a level is no number
     * @throws java.time.DateTimeException if a time is none
     */
    RateRule toRule(ZoneId zone) {
        return new RateRule(
                name,
                condition(zone),
                Effect.valueOf(effect),
                blank(amount) ? null : new BigDecimal(amount.strip()),
                Unit.valueOf(unit),
                counted,
                blank(most) ? null : new BigDecimal(most.strip()));
    }

    private Condition condition(ZoneId zone) {
        var what = clause.getWhat() == null ? ALWAYS : clause.getWhat();
        return switch (what) {
            case ALWAYS -> new Condition.Always();
            case WEEKEND -> new Condition.Weekend();
            case WINDOW ->
                    new Condition.Window(
                            Moments.read(clause.getCodes(), zone),
                            Moments.read(clause.getLevels(), zone));
            case VARIABLE -> new Condition.Variable(variable(), comparison(), values());
            case ACCURACY -> new Condition.Accuracy(new BigDecimal(text(clause.getLevels())));
            case AS_SUBMITTED -> new Condition.AsSubmitted();
            default -> new Condition.Qualified(clause.toRequirement(Map.of()));
        };
    }

    private String variable() {
        return text(clause.getCodes());
    }

    private Comparison comparison() {
        return Arrays.stream(Comparison.values())
                .filter(one -> one.name().equals(clause.getLevelComparator()))
                .findFirst()
                .orElseThrow(
                        () ->
                                PricingRejected.unreadable(
                                        "when",
                                        clause.getLevelComparator(),
                                        Arrays.toString(Comparison.values())));
    }

    private List<String> values() {
        var text = text(clause.getLevels());
        return comparison() == Comparison.IN
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of(text);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public ClauseRow getClause() {
        return clause;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect == null ? Effect.ADD.name() : effect;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit == null ? Unit.ANNOTATION.name() : unit;
    }

    public String getCounted() {
        return counted;
    }

    public void setCounted(String counted) {
        this.counted = counted == null ? "" : counted;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most == null ? "" : most;
    }
}
