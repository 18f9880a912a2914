package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FilePart;
import org.honorarium.money.entity.Money;

/** Parts of payment files as rows. */
@Dependent
public class PartRows {

    private static final String SUMS =
            """
            select f.currency, s.payments, s.total_minor
              from files.payment_file f
             cross join lateral (
                   select (p.number - 1) / ? as part, count(*) as payments, sum(r.amount_minor)::bigint as total_minor
                     from files.payment p
                     join payouts.released r on r.payout_id = p.payout_id
                    where p.file_id = f.id
                    group by 1) s
             where f.id = ?
             order by s.part
            """;

    private static final String ADD =
            """
            insert into files.part (file_id, format, number, name, payments, total_minor, sha256, size,
                                    first_chunk, last_chunk)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select p.number, p.name, p.payments, p.total_minor, f.currency, p.sha256, p.size
              from files.part p join files.payment_file f on f.id = p.file_id
             where p.file_id = ? and p.format = ?
            """;

    private static final String BYTES =
            """
            select c.bytes
              from files.part p
              join files.chunk c on c.file_id = p.file_id and c.format = p.format
                                and c.number between p.first_chunk and p.last_chunk
             where p.file_id = ? and p.format = ? and p.number = ?
             order by c.number
            """;

    @Inject Sql sql;

    /** What the payments of a file come to, in parts of so many at most. */
    public List<Sum> sums(UUID file, int most) {
        return sql.rows(
                SUMS,
                row ->
                        new Sum(
                                Math.toIntExact(row.number("payments")),
                                row.money("total_minor", "currency")),
                most,
                file);
    }

    public void add(UUID file, FileFormat format, FilePart part, int firstChunk, int lastChunk) {
        sql.change(
                ADD,
                file,
                format,
                part.number(),
                part.name(),
                part.payments(),
                part.total().minor(),
                part.sha256(),
                part.size(),
                firstChunk,
                lastChunk);
    }

    /** The first one first; none of a file that is taken at once. */
    public List<FilePart> of(UUID file, FileFormat format) {
        return sql.rows(SELECT + " order by p.number", PartRows::read, file, format);
    }

    public Optional<FilePart> find(UUID file, FileFormat format, int number) {
        return sql.first(SELECT + " and p.number = ?", PartRows::read, file, format, number);
    }

    public void bytes(UUID file, FileFormat format, int number, OutputStream out) {
        sql.each(
                BYTES, row -> row.bytes("bytes"), chunk -> write(chunk, out), file, format, number);
    }

    private static void write(byte[] chunk, OutputStream out) {
        try {
            out.write(chunk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FilePart read(Row row) throws SQLException {
        return new FilePart(
                Math.toIntExact(row.number("number")),
                row.text("name"),
                row.number("payments"),
                row.money("total_minor", "currency"),
                row.text("sha256"),
                row.number("size"));
    }

    /** How many payments a part has, and what they come to. */
    public record Sum(int payments, Money total) {}
}
