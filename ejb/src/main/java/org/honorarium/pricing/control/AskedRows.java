package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.boundary.NodeParts;
import org.honorarium.requirements.entity.Node;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.Tree;

/** What rules ask of annotators, part by part. */
@Dependent
public class AskedRows {

    private static final String ADD =
            "insert into pricing.rule_node (version_id, rule, "
                    + NodeParts.COLUMNS
                    + ") values (?, ?, "
                    + NodeParts.VALUES
                    + ")";

    private static final String OF =
            """
            select n.version_id, n.rule, %s
              from pricing.rule_node n
              left join qualifications.type t on t.id = n.type_id
             where n.version_id = any (?::uuid[])
             order by n.version_id, n.rule, n.place
            """
                    .formatted(NodeParts.SELECTED);

    @Inject Sql sql;

    /** Which rule of which version. */
    record Place(UUID version, int rule) {}

    void add(UUID version, int rule, List<Node> nodes) {
        for (var node : nodes) {
            var head = Stream.<Object>of(version, rule);
            sql.change(ADD, Stream.concat(head, NodeParts.parameters(node)).toArray());
        }
    }

    Map<Place, Requirement> of(Collection<UUID> versions) {
        var nodes = new HashMap<Place, List<Node>>();
        sql.rows(
                OF,
                row -> {
                    var rule = Math.toIntExact(row.number("rule"));
                    var place = new Place(row.uuid("version_id"), rule);
                    return nodes.computeIfAbsent(place, one -> new ArrayList<>())
                            .add(NodeParts.read(row, List.of()));
                },
                versions);
        var trees = new HashMap<Place, Requirement>();
        nodes.forEach((place, parts) -> trees.put(place, Tree.of(parts)));
        return trees;
    }
}
