package org.honorarium.faults;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.honorarium.faults.Plan.Strike;
import org.honorarium.payouts.NightLook;

/** Lets things happen to a house, each in its moment, and counts them. */
final class Striking {

    private static final int CUTS = 3;
    private static final long SOON = 3_000_000_000L;

    /** One portion of the step is done, or the night is over. */
    private static final String IN_STEP =
            """
            select r.id from payouts.run r
             where r.payer_id = ? and r.business_date = ?
               and (r.state <> 'RUNNING'
                    or exists (select from payouts.portion p
                                where p.run_id = r.id and p.step = ? and p.done_at is not null))
            """;

    private final FaultHouse house;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<String> happened = new ArrayList<>();

    Striking(FaultHouse house) {
        this.house = house;
    }

    int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    List<String> happened() {
        return happened;
    }

    /** In its step, if it has one and that comes soon; else at some moment within the time. */
    void strike(Strike strike, long withinMillis) throws Exception {
        if (strike.step().isEmpty()) {
            Thread.sleep(withinMillis * strike.permille() / 1_000);
        } else {
            awaitStep(strike.step());
        }
        switch (strike.fault()) {
            case SERVER_KILLED -> {
                var server = house.servers().server(strike.which());
                server.kill();
                add(strike.fault());
                server.start();
            }
            case DATABASE_KILLED -> {
                house.servers().crashDatabase();
                add(strike.fault());
            }
            default -> cut(strike);
        }
        happened.add(strike.toString());
    }

    private void add(Fault fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    private void awaitStep(String step) throws Exception {
        try (var superuser = house.superuser();
                var statement = superuser.prepareStatement(IN_STEP)) {
            statement.setObject(1, house.payer());
            statement.setObject(2, house.businessDate());
            statement.setString(3, step);
            var began = System.nanoTime();
            while (!isSo(statement) && System.nanoTime() - began < SOON) {
                Thread.sleep(5);
            }
        }
    }

    private static boolean isSo(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private void cut(Strike strike) throws Exception {
        try (var superuser = house.superuser()) {
            var look = new NightLook(superuser, house.payer());
            for (int n = 0; n < CUTS; n++) {
                var all = look.connections();
                if (!all.isEmpty()) {
                    look.cut(all.get((strike.which() + n) % all.size()));
                    add(Fault.CONNECTIONS_CUT);
                }
                Thread.sleep(30);
            }
        }
    }
}
