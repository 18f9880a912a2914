package org.honorarium.requirements.boundary;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Node;
import org.honorarium.requirements.entity.Presence;

/**
 * The parts of a requirement as rows of a table: the same columns wherever one is kept, here and
 * with the rules of rate cards.
 */
public final class NodeParts {

    /** The columns of what a part asks, in the order of {@link #parameters}. */
    public static final String COLUMNS =
            "place, inside, kind, type_id, presence, code_comparator, codes, level_comparator, levels";

    /** What is written into {@link #COLUMNS}. */
    public static final String VALUES =
            """
            ?, nullif(?::integer, -1), ?, (select id from qualifications.type where code = ?), ?,
            ?, ?::text[], ?, ?::numeric[]""";

    /** What {@link #read} reads, of a table {@code n} and the type {@code t}. */
    public static final String SELECTED =
            """
            n.place, coalesce(n.inside, -1) as inside, n.kind, coalesce(t.code, '') as type, n.presence,
            n.code_comparator, n.codes, n.level_comparator, n.levels::text[] as levels""";

    private NodeParts() {}

    public static Stream<Object> parameters(Node node) {
        return Stream.of(
                node.place(),
                node.inside(),
                node.kind(),
                node.type(),
                node.presence(),
                node.code().map(CodeCondition::comparator).orElse(null),
                node.code().map(CodeCondition::values).orElse(null),
                node.level().map(LevelCondition::comparator).orElse(null),
                node.level().map(NodeParts::texts).orElse(null));
    }

    /**
     * @param people of whom the part is, where there may be any
     */
    public static Node read(Row row, List<UUID> people) throws SQLException {
        return new Node(
                Math.toIntExact(row.number("place")),
                Math.toIntExact(row.number("inside")),
                row.text("kind"),
                row.text("type"),
                row.has("presence") ? Presence.valueOf(row.text("presence")) : null,
                code(row),
                level(row),
                people);
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
