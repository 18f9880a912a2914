package org.honorarium.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The floor of an import: the rows that it left behind, written as text before the clock starts,
 * and then copied (PostgreSQL's COPY) on one connection and in one transaction into empty tables
 * with the same columns, check constraints and indexes, without foreign keys, triggers, row
 * security and partitions.
 */
final class ImportFloor {

    /** Each table with the rows of one import. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put(
                "tasks.task",
                "select * from tasks.task where project_id = '{imports}' and reference like '3H{name}%'");
        ROWS.put(
                "tasks.assignment",
                "select * from tasks.assignment where project_id = '{imports}' and reference like '3A{name}%'");
        ROWS.put(
                "tasks.annotation",
                "select n.* from tasks.annotation n join ({ours}) a on a.id = n.assignment_id");
        ROWS.put("pricing.quote", "select q.* from pricing.quote q join ({ours}) a on a.id = q.id");
        ROWS.put(
                "ledger.transfer",
                "select * from ledger.transfer where subject_id in (select posting_id from ({ours}) a)");
        ROWS.put(
                "earnings.earning",
                "select e.* from earnings.earning e join ({ours}) a on a.id = e.id");
        ROWS.put(
                "payouts.open_item",
                "select o.* from payouts.open_item o join ({ours}) a on a.id = o.earning_id");
    }

    private static final String TABLE =
            """
            create table import_floor.{short} (like {table} including all)
            """;

    private final String name;
    private final Path folder;
    private final List<String> tables;

    /**
     * @param name of the import, which its ids carry
     * @param folder for files with the rows
     */
    ImportFloor(String name, Path folder) {
        this(name, folder, List.copyOf(ROWS.keySet()));
    }

    private ImportFloor(String name, Path folder, List<String> tables) {
        this.name = name;
        this.folder = folder;
        this.tables = tables;
    }

    /** Of tasks alone. */
    ImportFloor ofTasks() {
        return new ImportFloor(name, folder, List.of("tasks.task"));
    }

    /** Of annotations on tasks that were there before. */
    ImportFloor withoutTasks() {
        return new ImportFloor(
                name, folder, tables.stream().filter(one -> !one.equals("tasks.task")).toList());
    }

    void prepare(Connection connection) throws SQLException, IOException {
        Statements.run(connection, "drop schema if exists import_floor cascade", Map.of());
        Statements.run(connection, "create schema import_floor", Map.of());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            Statements.run(connection, TABLE, Map.of("short", last(table), "table", table));
            try (var out = Files.newOutputStream(file(table))) {
                copy.copyOut("copy (" + rows(table) + ") to stdout", out);
            }
        }
    }

    Duration measure(Connection connection) throws SQLException, IOException {
        Statements.run(connection, "checkpoint", Map.of());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        var began = System.nanoTime();
        for (var table : tables) {
            try (var in = Files.newInputStream(file(table))) {
                copy.copyIn("copy import_floor." + last(table) + " from stdin", in, 64 * 1024);
            }
        }
        connection.commit();
        var took = Duration.ofNanos(System.nanoTime() - began);
        connection.setAutoCommit(true);
        return took;
    }

    private String rows(String table) {
        var ours = ROWS.get("tasks.assignment");
        return Statements.filled(
                Statements.filled(ROWS.get(table), Map.of("ours", ours)),
                Map.of("imports", People.IMPORTS, "name", name));
    }

    private Path file(String table) {
        return folder.resolve(table + ".txt");
    }

    private static String last(String table) {
        return table.substring(table.indexOf('.') + 1);
    }
}
