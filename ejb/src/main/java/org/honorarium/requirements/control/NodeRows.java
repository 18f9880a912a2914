package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.boundary.NodeParts;
import org.honorarium.requirements.entity.Node;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.Tree;

/** The parts of requirements. */
@Dependent
public class NodeRows {

    private static final String ADD =
            "insert into requirements.node (requirement_id, people, "
                    + NodeParts.COLUMNS
                    + ") values (?, nullif(?::uuid[], '{}'), "
                    + NodeParts.VALUES
                    + ")";

    private static final String OF =
            """
            select n.requirement_id, n.people::text[] as people, %s
              from requirements.node n
              left join qualifications.type t on t.id = n.type_id
             where n.requirement_id = any (?::uuid[])
             order by n.requirement_id, n.place
            """
                    .formatted(NodeParts.SELECTED);

    @Inject Sql sql;

    public void add(UUID id, Requirement requirement) {
        for (var node : Tree.nodes(requirement)) {
            var head = Stream.<Object>of(id, node.people());
            sql.change(ADD, Stream.concat(head, NodeParts.parameters(node)).toArray());
        }
    }

    public Map<UUID, Requirement> of(Collection<UUID> requirements) {
        var nodes = new HashMap<UUID, List<Node>>();
        sql.rows(
                OF,
                row ->
                        nodes.computeIfAbsent(row.uuid("requirement_id"), id -> new ArrayList<>())
                                .add(NodeParts.read(row, people(row))),
                requirements);
        var trees = new HashMap<UUID, Requirement>();
        nodes.forEach((id, parts) -> trees.put(id, Tree.of(parts)));
        return trees;
    }

    private static List<UUID> people(Row row) throws SQLException {
        return row.has("people")
                ? row.texts("people").stream().map(UUID::fromString).toList()
                : List.of();
    }
}
