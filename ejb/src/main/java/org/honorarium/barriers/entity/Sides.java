package org.honorarium.barriers.entity;

import java.util.UUID;

/** Two different clients, in no order: the sides of a barrier. */
public record Sides(UUID left, UUID right) {

    /**
     * @throws BarrierRejected if it is one client
     */
    public Sides {
        if (left == null || right == null || left.equals(right)) {
            throw BarrierRejected.sidesWrong();
        }
        // As the database orders them: by their bytes.
        if (left.toString().compareTo(right.toString()) > 0) {
            var first = right;
            right = left;
            left = first;
        }
    }

    public boolean has(UUID client) {
        return left.equals(client) || right.equals(client);
    }

    /** The client on the other side of this one. */
    public UUID other(UUID client) {
        return left.equals(client) ? right : left;
    }
}
