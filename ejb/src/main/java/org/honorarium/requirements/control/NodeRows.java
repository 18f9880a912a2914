package org.honorarium.requirements.control;

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

/** The parts of requirements. */
@Dependent
public class NodeRows {

    private static final String ADD =
            """
            insert into requirements.node (requirement_id, place, inside, kind, type_id, presence,
                   code_comparator, codes, level_comparator, levels, people)
            values (?, ?, nullif(?::integer, -1), ?, (select id from qualifications.type where code = ?), ?,
                   ?, ?::text[], ?, ?::numeric[], nullif(?::uuid[], '{}'))
            """;

    private static final String OF =
            """
            select n.requirement_id, n.place, coalesce(n.inside, -1) as inside, n.kind,
                   coalesce(t.code, '') as type, n.presence, n.code_comparator, n.codes,
                   n.level_comparator, n.levels::text[] as levels, n.people::text[] as people
              from requirements.node n
              left join qualifications.type t on t.id = n.type_id
             where n.requirement_id = any (?::uuid[])
             order by n.requirement_id, n.place
            """;

    @Inject Sql sql;

    public void add(UUID id, Requirement requirement) {
        for (var node : Tree.nodes(requirement)) {
            sql.change(
                    ADD,
                    id,
                    node.place(),
                    node.inside(),
                    node.kind(),
                    node.type(),
                    node.presence(),
                    node.code().map(CodeCondition::comparator).orElse(null),
                    node.code().map(CodeCondition::values).orElse(null),
                    node.level().map(LevelCondition::comparator).orElse(null),
                    node.level().map(NodeRows::texts).orElse(null),
                    node.people());
        }
    }

    public Map<UUID, Requirement> of(Collection<UUID> requirements) {
        var nodes = new HashMap<UUID, List<Node>>();
        sql.rows(
                OF,
                row ->
                        nodes.computeIfAbsent(row.uuid("requirement_id"), id -> new ArrayList<>())
                                .add(read(row)),
                requirements);
        var trees = new HashMap<UUID, Requirement>();
        nodes.forEach((id, parts) -> trees.put(id, Tree.of(parts)));
        return trees;
    }

    private static Node read(Row row) throws SQLException {
        return new Node(
                (int) row.number("place"),
                (int) row.number("inside"),
                row.text("kind"),
                row.text("type"),
                row.has("presence") ? Presence.valueOf(row.text("presence")) : null,
                code(row),
                level(row),
                row.has("people")
                        ? row.texts("people").stream().map(UUID::fromString).toList()
                        : List.of());
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
