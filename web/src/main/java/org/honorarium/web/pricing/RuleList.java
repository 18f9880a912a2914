package org.honorarium.web.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.web.pages.Say;
import org.honorarium.web.pages.Words;

/** The rules of a rate card as rows of a form, and whoever says which row is wrong. */
@Dependent
class RuleList {

    private static final int MOST = 50;
    private static final int SPARE = 3;

    @Inject Requirements requirements;

    private final List<RuleRow> rows = new ArrayList<>();

    List<RuleRow> rows() {
        return rows;
    }

    /**
     * Takes the rules of a card.
     *
     * @return whether rows can say them all; otherwise there are none
     */
    boolean read(CardTerms terms) {
        for (var rule : terms.rules()) {
            var row = RuleRow.of(rule, terms.zone());
            if (row.isEmpty()) {
                rows.clear();
                return false;
            }
            rows.add(row.get());
        }
        return true;
    }

    /** Room for more. */
    void spare() {
        fill(rows.size() + SPARE);
    }

    /** So many rows, as there were when the form was shown. */
    void fill(int wanted) {
        while (rows.size() < Math.min(wanted, MOST)) {
            rows.add(new RuleRow());
        }
    }

    /** What the rows say; empty after saying which is wrong. */
    Optional<List<RateRule>> rules(ZoneId where) {
        var rules = new ArrayList<RateRule>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isEmpty()) {
                continue;
            }
            try {
                rules.add(checked(rows.get(i).toRule(where)));
            } catch (NumberFormatException notANumber) {
                Say.error("pay_number_wrong", i + 1);
                return Optional.empty();
            } catch (DateTimeException noTime) {
                Say.error("pay_row_time_wrong", i + 1);
                return Optional.empty();
            } catch (Rejection wrong) {
                say(wrong, i + 1);
                return Optional.empty();
            }
        }
        return Optional.of(rules);
    }

    /** Says what is wrong with a card; with a row of it, where it is about one. */
    void say(Rejection wrong) {
        var parts = wrong.facts().getOrDefault("place", "").split("/");
        if (parts.length >= 3 && parts[2].matches("[0-9]{1,2}")) {
            say(wrong, row(Integer.parseInt(parts[2])));
            return;
        }
        if (!wrong.facts().containsKey("expected")) {
            throw wrong;
        }
        Say.error(
                "pay_card_wrong",
                Words.of(wrong),
                wrong.facts().get("found"),
                wrong.facts().get("expected"));
    }

    /** Each requirement is looked at by itself, so that the reader is told which row is wrong. */
    private RateRule checked(RateRule rule) {
        if (rule.condition() instanceof Condition.Qualified qualified) {
            requirements.check(qualified.requirement());
        }
        return rule;
    }

    /** Places count rules from 0; rows are counted from 1, and may be empty in between. */
    private int row(int rule) {
        int row = 0;
        for (int seen = -1; row < rows.size() && seen < rule; row++) {
            seen += rows.get(row).isEmpty() ? 0 : 1;
        }
        return row;
    }

    private static void say(Rejection wrong, int row) {
        Say.error(
                "requirement_row_wrong",
                row,
                Words.of(wrong),
                wrong.facts().get("found"),
                wrong.facts().get("expected"));
    }
}
