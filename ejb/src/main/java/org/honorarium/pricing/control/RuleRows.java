package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.Tree;

/** The rules of versions of rate cards. */
@Dependent
public class RuleRows {

    private static final String ADD =
            """
            insert into pricing.rate_rule (version_id, place, name, condition, variable, comparator, wanted,
                   window_from, window_until, accuracy, effect, amount, unit, counted, most, parts)
            values (?, ?, ?, ?, ?, ?, ?::text[], ?::timestamptz, ?::timestamptz, ?::numeric, ?, ?, ?,
                    nullif(?, ''), ?::numeric, ?)
            """;

    private static final String OF =
            """
            select version_id, place, name, condition, variable, comparator, wanted, window_from, window_until, accuracy,
                   effect, amount, unit, coalesce(counted, '') as counted, most
              from pricing.rate_rule
             where version_id = any (?::uuid[])
             order by version_id, place
            """;

    @Inject Sql sql;
    @Inject AskedRows asked;

    public void add(UUID version, List<RateRule> rules) {
        for (int place = 0; place < rules.size(); place++) {
            add(version, place, rules.get(place));
        }
    }

    /** In their order. */
    public Map<UUID, List<RateRule>> of(Collection<UUID> versions) {
        var requirements = asked.of(versions);
        var rules = new HashMap<UUID, List<RateRule>>();
        sql.rows(
                OF,
                row -> {
                    var version = row.uuid("version_id");
                    var place = Math.toIntExact(row.number("place"));
                    var requirement = requirements.get(new AskedRows.Place(version, place));
                    return rules.computeIfAbsent(version, one -> new ArrayList<>())
                            .add(read(row, requirement));
                },
                versions);
        return rules;
    }

    private void add(UUID version, int place, RateRule rule) {
        var condition = rule.condition();
        var variable = condition instanceof Condition.Variable one ? one : null;
        var window = condition instanceof Condition.Window one ? one : null;
        var accuracy = condition instanceof Condition.Accuracy one ? one.atLeast() : null;
        var parts =
                condition instanceof Condition.Qualified one ? Tree.nodes(one.requirement()) : null;
        sql.change(
                ADD,
                version,
                place,
                rule.name(),
                condition.kind(),
                variable == null ? null : variable.name(),
                variable == null ? null : variable.comparison(),
                variable == null ? null : variable.wanted(),
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                accuracy,
                rule.effect(),
                rule.amount(),
                rule.unit(),
                rule.counted(),
                rule.most(),
                parts == null ? 0 : parts.size());
        if (parts != null) {
            asked.add(version, place, parts);
        }
    }

    private static RateRule read(Row row, Requirement requirement) throws SQLException {
        return new RateRule(
                row.text("name"),
                condition(row, requirement),
                Effect.valueOf(row.text("effect")),
                row.decimal("amount"),
                Unit.valueOf(row.text("unit")),
                row.text("counted"),
                row.decimal("most"));
    }

    private static Condition condition(Row row, Requirement requirement) throws SQLException {
        return switch (Condition.Kind.valueOf(row.text("condition"))) {
            case ALWAYS -> new Condition.Always();
            case QUALIFIED -> new Condition.Qualified(requirement);
            case VARIABLE ->
                    new Condition.Variable(
                            row.text("variable"),
                            Comparison.valueOf(row.text("comparator")),
                            row.texts("wanted"));
            case WEEKEND -> new Condition.Weekend();
            case WINDOW ->
                    new Condition.Window(row.instant("window_from"), row.instant("window_until"));
            case ACCURACY -> new Condition.Accuracy(row.decimal("accuracy"));
            case AS_SUBMITTED -> new Condition.AsSubmitted();
        };
    }
}
