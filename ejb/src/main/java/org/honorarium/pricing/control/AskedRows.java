package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Node;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.Tree;

/** What rules ask of annotators, part by part. */
@Dependent
public class AskedRows {

    private static final String ADD =
            """
            insert into pricing.rule_node (version_id, rule, place, inside, kind, type_id, presence,
                   code_comparator, codes, level_comparator, levels)
            values (?, ?, ?, nullif(?::integer, -1), ?, (select id from qualifications.type where code = ?), ?,
                   ?, ?::text[], ?, ?::numeric[])
            """;

    private static final String OF =
            """
            select n.version_id, n.rule, n.place, coalesce(n.inside, -1) as inside, n.kind,
                   coalesce(t.code, '') as type, n.presence, n.code_comparator, n.codes,
                   n.level_comparator, n.levels::text[] as levels
              from pricing.rule_node n
              left join qualifications.type t on t.id = n.type_id
             where n.version_id = any (?::uuid[])
             order by n.version_id, n.rule, n.place
            """;

    @Inject Sql sql;

    /** Which rule of which version. */
    record Place(UUID version, int rule) {}

    void add(UUID version, int rule, List<Node> nodes) {
        for (var node : nodes) {
            sql.change(
                    ADD,
                    version,
                    rule,
                    node.place(),
                    node.inside(),
                    node.kind(),
                    node.type(),
                    node.presence(),
                    node.code().map(CodeCondition::comparator).orElse(null),
                    node.code().map(CodeCondition::values).orElse(null),
                    node.level().map(LevelCondition::comparator).orElse(null),
                    node.level().map(AskedRows::texts).orElse(null));
        }
    }

    Map<Place, Requirement> of(Collection<UUID> versions) {
        var nodes = new HashMap<Place, List<Node>>();
        sql.rows(
                OF,
                row -> {
                    var rule = Math.toIntExact(row.number("rule"));
                    var place = new Place(row.uuid("version_id"), rule);
                    return nodes.computeIfAbsent(place, one -> new ArrayList<>()).add(read(row));
                },
                versions);
        var trees = new HashMap<Place, Requirement>();
        nodes.forEach((place, parts) -> trees.put(place, Tree.of(parts)));
        return trees;
    }

    private static Node read(Row row) throws SQLException {
        return new Node(
                Math.toIntExact(row.number("place")),
                Math.toIntExact(row.number("inside")),
                row.text("kind"),
                row.text("type"),
                row.has("presence") ? Presence.valueOf(row.text("presence")) : null,
                code(row),
                level(row),
                List.of());
    }

    private static Optional<CodeCondition> code(Row row) throws SQLException {
        return row.has("codes")
                ? Optional.of(
                        new CodeCondition(
                                CodeComparator.valueOf(row.text("code_comparator")),
                                row.texts("codes")))
                : Optional.empty();
    }

    private static Optional<LevelCondition> level(Row row) throws SQLException {
        return row.has("levels")
                ? Optional.of(
                        new LevelCondition(
                                LevelComparator.valueOf(row.text("level_comparator")),
                                row.texts("levels").stream().map(BigDecimal::new).toList()))
                : Optional.empty();
    }

    private static List<String> texts(LevelCondition condition) {
        return condition.values().stream().map(BigDecimal::toPlainString).toList();
    }
}
