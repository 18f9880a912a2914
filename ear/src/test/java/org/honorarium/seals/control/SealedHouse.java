package org.honorarium.seals.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.Source;
import org.honorarium.session.SavedDatabase;
import org.honorarium.session.ServerSession;

/**
 * A database of its own with a few days of lines in it, made by its superuser, whom no rule holds;
 * and the house's own hands, sealing and verifying by the application's role.
 */
final class SealedHouse implements AutoCloseable {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    static final LocalDate SECOND = FIRST.plusDays(1);
    static final LocalDate THIRD = FIRST.plusDays(2);

    /** More than two blocks of them. */
    static final int LINES = 2_500;

    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

    private static final String NAME = "honorarium_sealed";

    private static final String EMPTY =
            """
            set session_replication_role = replica;
            truncate seals.day, seals.part, seals.block;
            truncate audit.record;
            """;

    // The numbers of days and lines are in the keys, so that a test knows them.
    private static final String DAYS =
            """
            insert into audit.record (id, recorded_at, actor_id, actor_roles, action, subject_id, before, after)
            select ('%1$s' || lpad(n::text, 4, '0') || '-0000-7000-8000-000000000000')::uuid,
                   timestamptz '%2$s 10:00:00Z' + n * interval '1 second', gen_random_uuid(), 'FINANCE', 'test/did',
                   gen_random_uuid(), '{}', jsonb_build_object('n', n)
              from generate_series(1, %3$d) n;
            insert into tasks.annotation (assignment_id, version, answer, submitted_at, recorded_at)
            select ('%1$s' || lpad(n::text, 4, '0') || '-0000-7000-8000-000000000000')::uuid, 1,
                   jsonb_build_object('label', n), '2020-01-01', timestamptz '%2$s 11:00:00Z'
              from generate_series(1, 10) n;
            """;

    private final SavedDatabase saved;
    final Connection superuser;

    private SealedHouse(SavedDatabase saved, Connection superuser) {
        this.saved = saved;
        this.superuser = superuser;
    }

    static SealedHouse make() throws Exception {
        ServerSession.address();
        var saved = SavedDatabase.as(NAME);
        var house = new SealedHouse(saved, ServerSession.asSuperuser(NAME));
        house.fill();
        return house;
    }

    /** The same days again, not sealed. */
    void fill() throws SQLException {
        run(EMPTY);
        run("delete from tasks.annotation where submitted_at = '2020-01-01'");
        int number = 1;
        for (var day = FIRST; !day.isAfter(THIRD); day = day.plusDays(1)) {
            run(DAYS.formatted("000" + number++, day, LINES));
        }
    }

    /** The key of an audit record or of an annotation's work. */
    static String key(int day, int line) {
        return "000%d%04d-0000-7000-8000-000000000000".formatted(day, line);
    }

    void run(String statement) throws SQLException {
        try (var prepared = superuser.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Closes and seals all days, as the watch does. */
    void seal() throws Exception {
        for (var day = FIRST; !day.isAfter(THIRD); day = day.plusDays(1)) {
            seal(day);
        }
    }

    void seal(LocalDate day) throws Exception {
        seal(day, EnumSet.allOf(Source.class));
    }

    /** As a house did that did not know of all kinds of lines yet. */
    void seal(LocalDate day, Set<Source> known) throws Exception {
        as(
                sql -> {
                    var days = new DayRows(sql);
                    days.close(day, LATER);
                    days.settle(day);
                    var sealing = new Sealing(sql);
                    for (var source : known) {
                        sealing.seal(day, source);
                    }
                    new DayEnd(sql).end(day, LATER, known);
                    return null;
                });
    }

    /** What somebody elsewhere keeps. */
    String exported(Detail detail) throws Exception {
        return as(
                sql -> {
                    var out = new ByteArrayOutputStream();
                    new DayRows(sql)
                            .sealed(FIRST, THIRD)
                            .forEach(day -> new SealText(sql).write(day, detail, out));
                    return out.toString(StandardCharsets.UTF_8);
                });
    }

    SealProof verified(String kept) throws Exception {
        var file = Files.writeString(Files.createTempFile("kept-", ".csv"), kept);
        try {
            return as(sql -> new Verifying(sql).verify(FIRST, THIRD, List.of(file)));
        } finally {
            Files.delete(file);
        }
    }

    /** Makes the whole stored seals anew, as somebody would who knows how it is made. */
    void makeTheSealsAnew() throws Exception {
        run("truncate seals.day, seals.part, seals.block");
        seal();
    }

    /** As the application's own role, in one transaction. */
    <T> T as(Work<T> work) throws Exception {
        try (var connection = application()) {
            var done = work.with(Sql.on(connection));
            connection.commit();
            return done;
        }
    }

    /** The application's role, as the house itself. */
    static Connection application() throws SQLException {
        var access = ServerSession.database();
        var url = access.url().replaceFirst("/[^/?]+\\?", "/" + NAME + "?");
        var connection =
                DriverManager.getConnection(
                        url, access.application(), access.applicationPassword());
        connection.setAutoCommit(false);
        try (var prepared =
                connection.prepareStatement("select set_config('honorarium.actor', ?, true)")) {
            prepared.setString(1, Actor.SYSTEM.setting());
            prepared.execute();
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        saved.close();
    }

    /** Something done by statements of the house. */
    @FunctionalInterface
    interface Work<T> {

        T with(Sql sql) throws Exception;
    }
}
