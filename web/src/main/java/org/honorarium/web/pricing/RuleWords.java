package org.honorarium.web.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.ResourceBundle;
import org.honorarium.money.entity.Currencies;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.web.pages.Format;
import org.honorarium.web.staffing.ClauseWords;

/** Rules and the lines of quotes in the reader's language. */
@Named
@RequestScoped
public class RuleWords {

    private static final String BUNDLE = "pay";
    private static final int FINEST = 9;

    @Inject ClauseWords clauses;
    @Inject FacesContext faces;

    /** When a rule applies; what a combined requirement asks stands in the outline of it. */
    public String when(RateRule rule, Catalogue catalogue) {
        if (rule.condition() instanceof Condition.Qualified qualified) {
            return clauses.of(qualified.requirement(), catalogue);
        }
        if (rule.condition() instanceof Condition.Variable variable) {
            return say(
                    "when." + variable.comparison(),
                    variable.name(),
                    String.join(", ", variable.wanted()));
        }
        if (rule.condition() instanceof Condition.Window window) {
            return say("when.WINDOW", Format.time(window.from()), Format.time(window.until()));
        }
        if (rule.condition() instanceof Condition.Accuracy accuracy) {
            return say("when.ACCURACY", amount(accuracy.atLeast()));
        }
        return say("when." + rule.condition().kind());
    }

    /** Whether the requirement of a rule has parts that need an outline. */
    public boolean isCombined(RateRule rule) {
        return rule.condition() instanceof Condition.Qualified qualified
                && !qualified.requirement().parts().isEmpty();
    }

    /** What a rule does: "+ 0.50 for each minute". */
    public String does(RateRule rule) {
        var does = say("does." + rule.effect(), amount(rule.amount()));
        if (rule.isMeasured()) {
            return say("for_each_worked", does, say("unit." + rule.unit()), amount(rule.most()));
        }
        return rule.counts()
                ? say("for_each", does, say("unit." + rule.unit()), rule.counted())
                : does;
    }

    /** What a rule did: "+ 0.50 × 12". */
    public String did(QuoteLine line) {
        var amount = amount(line.amount());
        return line.units().compareTo(BigDecimal.ONE) == 0
                ? say("did." + line.did(), amount)
                : say("did_units", say("did." + line.did(), amount), amount(line.units()));
    }

    /** What is looked at, and what was found there. */
    public String found(QuoteLine line) {
        return switch (line.lookedAt()) {
            case ALWAYS -> line.rule().isEmpty() ? "" : say("when.ALWAYS");
            case QUALIFIED -> line.found().isEmpty() ? say("not_had") : line.found();
            case VARIABLE -> line.found().isEmpty() ? say("not_said") : line.found();
            case ACCURACY -> accuracy(line);
            case AS_SUBMITTED ->
                    say("as_submitted" + (line.found().isEmpty() ? "" : "." + line.found()));
            case WEEKEND -> Format.time(LocalDateTime.parse(line.found()));
            case WINDOW -> Format.time(Instant.parse(line.found()));
            default -> line.found();
        };
    }

    /** Nothing is found before the work is accepted, and if too little was decided to say. */
    private String accuracy(QuoteLine line) {
        if (!line.found().isEmpty()) {
            return say("accuracy_found", line.found());
        }
        var asked = line.asked().substring(line.asked().lastIndexOf(' ') + 1);
        return line.did() == QuoteLine.Did.NOTHING
                ? say("accuracy_unknown")
                : say("accuracy_open", asked);
    }

    /** What stands before a line: the rule's name, or what the card does at the end. */
    public String name(QuoteLine line) {
        return line.rule().isEmpty() ? say("card." + line.did()) : line.rule();
    }

    /** Names of rules, one after the other. */
    public String all(List<String> names) {
        return String.join(", ", names);
    }

    /** What a line comes to, in no fewer digits than the currency has. */
    public String total(QuoteLine line, String currency) {
        return amount(line.total(), Currencies.exponent(currency));
    }

    /** As exact as it is. */
    public String amount(BigDecimal amount) {
        return amount(amount, Math.clamp(amount.scale(), 0, 2));
    }

    private String amount(BigDecimal amount, int digits) {
        var format = NumberFormat.getNumberInstance(faces.getViewRoot().getLocale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(FINEST);
        return format.format(amount);
    }

    private String say(String key, Object... arguments) {
        return MessageFormat.format(words().getString(key), arguments);
    }

    private ResourceBundle words() {
        return faces.getApplication().getResourceBundle(faces, BUNDLE);
    }
}
