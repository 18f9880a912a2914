package org.honorarium.requirements.entity;

import java.util.ArrayList;
import java.util.List;

/** A requirement as rows, and back. */
public final class Tree {

    private Tree() {}

    public static List<Node> nodes(Requirement requirement) {
        var nodes = new ArrayList<Node>();
        add(requirement, -1, nodes);
        return nodes;
    }

    /**
     * @param nodes in the order of their places
     */
    public static Requirement of(List<Node> nodes) {
        return of(0, nodes);
    }

    private static void add(Requirement part, int inside, List<Node> nodes) {
        int place = nodes.size();
        if (part instanceof Clause clause) {
            nodes.add(Node.of(place, inside, clause));
            return;
        }
        var kind =
                part instanceof Requirement.All
                        ? "ALL"
                        : part instanceof Requirement.Any ? "ANY" : "NOT";
        nodes.add(Node.combining(place, inside, kind));
        part.parts().forEach(one -> add(one, place, nodes));
    }

    private static Requirement of(int place, List<Node> nodes) {
        var parts =
                nodes.stream()
                        .filter(node -> node.inside() == place)
                        .map(node -> of(node.place(), nodes))
                        .toList();
        return nodes.get(place).with(parts);
    }
}
