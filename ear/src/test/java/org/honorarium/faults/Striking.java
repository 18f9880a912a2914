package org.honorarium.faults;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.honorarium.faults.Plan.Strike;
import org.honorarium.launcher.ApplicationServer;
import org.honorarium.payouts.NightLook;

/**
 * Lets things happen to a house, each in its moment, and counts them. A killed server comes back
 * while more happens.
 */
final class Striking {

    private static final int CUTS = 3;
    private static final long SOON = 3_000_000_000L;

    private final FaultHouse house;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<String> happened = new ArrayList<>();
    private final Map<ApplicationServer, CompletableFuture<Void>> starting = new HashMap<>();

    Striking(FaultHouse house) {
        this.house = house;
    }

    int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    List<String> happened() {
        return happened;
    }

    /** As soon as its step comes, if it has one and that comes soon; else within the time. */
    void strike(Strike strike, long withinMillis) throws Exception {
        if (strike.moment().isEmpty()) {
            Thread.sleep(withinMillis * strike.permille() / 1_000);
        } else {
            await(strike.moment().get());
        }
        var place = happened.size();
        switch (strike.fault()) {
            case SERVER_KILLED -> kill(house.servers().server(strike.which()));
            case DATABASE_KILLED -> {
                house.servers().crashDatabase();
                add(strike.fault());
            }
            default -> cut(strike);
        }
        if (happened.size() == place) {
            happened.add(strike.fault() + " in " + strike.stage());
        }
    }

    /** Until every server that was killed is there again. */
    void awaitServers() {
        starting.values().forEach(CompletableFuture::join);
        starting.clear();
    }

    /** The round has failed already; its servers are not to start into the next one. */
    void giveUp() {
        starting.values().forEach(one -> one.exceptionally(failure -> null).join());
        starting.clear();
    }

    private void kill(ApplicationServer server) throws Exception {
        var before = starting.get(server);
        if (before != null) {
            before.join();
        }
        server.kill();
        add(Fault.SERVER_KILLED);
        happened.add(Fault.SERVER_KILLED + " in " + reached());
        starting.put(server, CompletableFuture.runAsync(server::start, Thread::startVirtualThread));
    }

    private void add(Fault fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    /** The last step that the night had come to. */
    private String reached() throws SQLException {
        try (var superuser = house.superuser();
                var statement = look(superuser.prepareStatement(Moment.query()))) {
            return name(statement);
        }
    }

    private void await(Moment moment) throws Exception {
        try (var superuser = house.superuser();
                var statement = look(superuser.prepareStatement(Moment.query()))) {
            var began = System.nanoTime();
            while (!hasCome(statement, moment) && System.nanoTime() - began < SOON) {
                Thread.sleep(5);
            }
        }
    }

    private PreparedStatement look(PreparedStatement statement) throws SQLException {
        statement.setObject(1, house.payer());
        statement.setObject(2, house.businessDate());
        return statement;
    }

    private static boolean hasCome(PreparedStatement statement, Moment moment) throws SQLException {
        var name = name(statement);
        return !name.isEmpty()
                && !name.equals("EVENING")
                && Moment.valueOf(name).compareTo(moment) >= 0;
    }

    private static String name(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "EVENING";
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
