package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.security.entity.MasterKey;
import org.honorarium.security.entity.PersonKey;

/**
 * Names and accounts of the benchmark's people, in the table {@code bench.sealed}: each under a key
 * of its own, as the application keeps them.
 */
final class Sealed {

    private static final String TABLE =
            """
            create table bench.sealed (id uuid primary key, wrapped_key bytea, personal bytea, details bytea);
            """;

    private static final String ADD = "insert into bench.sealed values (?, ?, ?, ?)";

    private static final int AT_ONCE = 1_000;

    private Sealed() {}

    static void write(Connection connection, MasterKey master) throws SQLException {
        Statements.run(connection, TABLE, Map.of());
        try (var asked = connection.createStatement();
                var people = asked.executeQuery("select id, n from bench.person order by n");
                var add = connection.prepareStatement(ADD)) {
            while (people.next()) {
                add(people, master, add);
                if (people.getRow() % AT_ONCE == 0) {
                    add.executeBatch();
                }
            }
            add.executeBatch();
        }
    }

    private static void add(ResultSet person, MasterKey master, PreparedStatement add)
            throws SQLException {
        int number = person.getInt("n");
        var key = PersonKey.random(person.getObject("id", UUID.class));
        add.setObject(1, key.person());
        add.setBytes(2, master.wrap(key));
        add.setBytes(3, key.seal(particulars(number).canonical()));
        add.setBytes(4, key.seal(account(number).canonical()));
        add.addBatch();
    }

    private static Particulars particulars(int number) {
        return new Particulars("Zoë Ångström " + number, "", "Saint John's", "02108");
    }

    private static BankDetails account(int number) {
        return BankDetails.unitedStates(
                AccountKind.US_CHECKING, "021000021", "%010d".formatted(number));
    }
}
