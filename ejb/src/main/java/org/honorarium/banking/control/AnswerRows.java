package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.Answer;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Files that came from the bank, as rows, and their bytes. */
@Dependent
public class AnswerRows {

    private static final int CHUNK = 1 << 20;

    private static final String ADD =
            """
            insert into banking.answer (id, payer_id, kind, file_name, sha256, size, lines, received_by, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_CHUNK =
            "insert into banking.answer_chunk (answer_id, number, bytes) values (?, ?, ?)";

    private static final String BYTES =
            "select bytes from banking.answer_chunk where answer_id = ? order by number";

    private static final String SELECT =
            """
            select a.id, a.payer_id, n.name as payer_name, a.kind, a.file_name, a.sha256, a.size, a.lines,
                   a.received_at, l.matched, l.back, l.differences, l.open
              from banking.answer a
              join payers.name n on n.payer_id = a.payer_id
             cross join lateral (
                   select count(*) filter (where outcome = 'MATCHED') as matched,
                          count(*) filter (where outcome in ('REJECTED', 'RETURNED')) as back,
                          count(*) filter (where outcome = 'DIFFERENCE') as differences,
                          count(*) filter (where outcome = 'DIFFERENCE' and resolved_at is null) as open
                     from banking.line where answer_id = a.id) l
            """;

    private static final String OF = " where (? = '' or a.payer_id::text = ?)";

    @Inject Sql sql;

    public Optional<UUID> known(UUID payer, String sha256) {
        return sql.first(
                "select id from banking.answer where payer_id = ? and sha256 = ?",
                row -> row.uuid("id"),
                payer,
                sha256);
    }

    public void add(Received one, AnswerKind kind, long lines, UUID by, Instant now) {
        sql.change(
                ADD,
                one.id(),
                one.payer(),
                kind,
                one.fileName(),
                one.sha256(),
                one.size(),
                lines,
                by,
                now);
    }

    public void keep(UUID answer, Path file) {
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                sql.change(ADD_CHUNK, answer, number++, bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void bytes(UUID answer, OutputStream out) {
        sql.each(BYTES, row -> row.bytes("bytes"), chunk -> write(chunk, out), answer);
    }

    public Optional<Answer> find(UUID answer) {
        return sql.first(SELECT + " where a.id = ?", AnswerRows::read, answer);
    }

    /** The latest first. */
    public Page<Answer> page(PageRequest request) {
        var payer = request.filter("payer");
        long total =
                sql.one(
                        "select count(*) as n from banking.answer a" + OF,
                        row -> row.number("n"),
                        payer,
                        payer);
        return new Page<>(
                sql.rows(
                        SELECT + OF + " order by a.id desc offset ? limit ?",
                        AnswerRows::read,
                        payer,
                        payer,
                        request.first(),
                        request.size()),
                total);
    }

    private static void write(byte[] chunk, OutputStream out) {
        try {
            out.write(chunk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Answer read(Row row) throws SQLException {
        return new Answer(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                AnswerKind.valueOf(row.text("kind")),
                row.text("file_name"),
                row.text("sha256"),
                row.number("size"),
                row.number("lines"),
                row.number("matched"),
                row.number("back"),
                row.number("differences"),
                row.number("open"),
                row.instant("received_at"));
    }

    /** A file that has arrived and is not read yet. */
    public record Received(UUID id, UUID payer, String fileName, String sha256, long size) {}
}
