package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.honorarium.benchmark.ClaimHouse.Claimer;

/** Claims and submissions in bare SQL, by as many connections at one moment as a server has. */
final class BareClaims implements AutoCloseable {

    private final BlockingQueue<Connection> free;

    BareClaims(House house, int connections) throws SQLException {
        this.free = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            var connection = house.database();
            connection.setAutoCommit(false);
            free.add(connection);
        }
    }

    void claimAndSubmit(Claimer one) throws InterruptedException, SQLException {
        var connection = free.take();
        try {
            ClaimFloor.claimAndSubmit(connection, one.id(), UUID.randomUUID());
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : free) {
            connection.close();
        }
    }
}
