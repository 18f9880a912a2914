package org.honorarium.database.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void a_lost_or_refused_connection_is_an_outage_however_deep_it_is() {
        for (var state : new String[] {"08001", "08006", "57P01", "57P02", "57P03", "53300"}) {
            var lost = new SQLException("gone", state);
            assertThat(Outage.isBehind(lost)).isTrue();
            assertThat(Outage.isBehind(new IllegalStateException(new RuntimeException(lost))))
                    .isTrue();
        }
    }

    @Test
    void a_connection_that_is_lost_at_the_end_of_a_transaction_is_an_outage() {
        var lost =
                new XAException("LocalTransactionException: An I/O error occurred while sending");
        assertThat(Outage.isBehind(new IllegalStateException().initCause(lost))).isTrue();
        var refused = new XAException("LocalTransactionException: ERROR: duplicate key value");
        assertThat(Outage.isBehind(new IllegalStateException().initCause(refused))).isFalse();
    }

    @Test
    void a_pool_without_a_connection_is_an_outage() {
        var none = new SQLException("Error in allocating a connection. Cause: any");
        assertThat(Outage.isBehind(new IllegalStateException(none))).isTrue();
    }

    @Test
    void what_the_database_refuses_is_none() {
        assertThat(Outage.isBehind(new SQLException("duplicate", "23505"))).isFalse();
        assertThat(Outage.isBehind(new SQLException("cancelled", "57014"))).isFalse();
        assertThat(Outage.isBehind(new SQLException("without a state"))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("ours"))).isFalse();
    }
}
