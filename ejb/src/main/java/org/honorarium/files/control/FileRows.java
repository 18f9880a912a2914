package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.Rail;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.money.entity.Money;

/** Payment files as rows. */
@Dependent
public class FileRows {

    private static final String NEXT_NUMBER = "select files.next_number(?) as number";

    private static final String ADD =
            """
            insert into files.payment_file (id, run_id, payer_id, currency, rail, number, message_id,
                                            payments, total_minor, written_at)
            values (ids.derived(?, concat_ws('/', 'file', ?, ?, nullif(?, 'BANK'))), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """;

    private static final String ADD_PAYMENTS =
            """
            insert into files.payment (payout_id, file_id, number)
            select r.payout_id, ?, row_number() over (order by r.end_to_end_id)
              from payouts.released r
              join annotators.kind_of_account k on k.bank_account_id = r.bank_account_id
             where r.run_id = ? and r.currency = ? and k.rail = ?
            """;

    private static final String ADD_RENDITION =
            "insert into files.rendition (file_id, format, name, pay_on, sha256, size) values (?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            """
            select f.id, f.run_id, f.number, f.message_id, f.rail, r.format, r.name, f.payments, f.total_minor, f.currency,
                   r.sha256, r.size, f.written_at,
                   (select count(*) from files.part p where p.file_id = r.file_id and p.format = r.format) as parts
              from files.payment_file f
              join files.rendition r on r.file_id = f.id
            """;

    private static final String OF_CURRENCY = " where (? = '' or f.currency = ?)";

    private static final String COUNT =
            """
            select count(*) as n
              from files.payment_file f join files.rendition r on r.file_id = f.id
            """;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "writtenAt", "f.written_at",
                    "name", "r.name",
                    "number", "f.number",
                    "payments", "f.payments",
                    "total", "f.total_minor");

    private static final String BYTES =
            "select bytes from files.chunk where file_id = ? and format = ? order by number";

    @Inject Sql sql;

    /** The number of a payer's next file, which nobody else gets until the transaction ends. */
    public long nextNumber(UUID payer) {
        return sql.one(NEXT_NUMBER, row -> row.number("number"), payer);
    }

    public UUID add(Head head, Instant now) {
        return sql.one(
                ADD,
                row -> row.uuid("id"),
                head.at(),
                head.run(),
                head.total().currency(),
                head.rail(),
                head.run(),
                head.payer(),
                head.total().currency(),
                head.rail(),
                head.number(),
                head.messageId(),
                head.payments(),
                head.total().minor(),
                now);
    }

    public int addPayments(UUID file, Head head) {
        return sql.change(ADD_PAYMENTS, file, head.run(), head.total().currency(), head.rail());
    }

    public void addRendition(
            UUID file, FileFormat format, String name, LocalDate payOn, String sha256, long size) {
        sql.change(ADD_RENDITION, file, format, name, payOn, sha256, size);
    }

    public List<WrittenFile> ofRun(UUID run) {
        return sql.rows(
                SELECT + " where f.run_id = ? order by f.currency, r.format", FileRows::read, run);
    }

    public List<WrittenFile> latest(int most) {
        return sql.rows(
                SELECT + " order by f.written_at desc, f.currency, r.format limit ?",
                FileRows::read,
                most);
    }

    /** The latest first, unless asked otherwise. */
    public Page<WrittenFile> page(PageRequest request) {
        var currency = request.filter("currency");
        long total = sql.one(COUNT + OF_CURRENCY, row -> row.number("n"), currency, currency);
        var order =
                request.sort().isEmpty()
                        ? " order by f.written_at desc, f.currency, r.format"
                        : request.orderBy(COLUMNS, "(f.id, r.format)");
        return new Page<>(
                sql.rows(
                        SELECT + OF_CURRENCY + order + " offset ? limit ?",
                        FileRows::read,
                        currency,
                        currency,
                        request.first(),
                        request.size()),
                total);
    }

    public Optional<WrittenFile> find(UUID file, FileFormat format) {
        return sql.first(SELECT + " where f.id = ? and r.format = ?", FileRows::read, file, format);
    }

    public void bytes(UUID file, FileFormat format, OutputStream out) {
        sql.each(BYTES, row -> row.bytes("bytes"), chunk -> write(chunk, out), file, format);
    }

    private static void write(byte[] chunk, OutputStream out) {
        try {
            out.write(chunk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static WrittenFile read(Row row) throws SQLException {
        return new WrittenFile(
                row.uuid("id"),
                row.uuid("run_id"),
                row.number("number"),
                row.text("message_id"),
                Rail.valueOf(row.text("rail")),
                FileFormat.valueOf(row.text("format")),
                row.text("name"),
                row.number("payments"),
                row.money("total_minor", "currency"),
                row.text("sha256"),
                row.number("size"),
                row.instant("written_at"),
                row.number("parts"));
    }

    /**
     * What is known about a file before it is written.
     *
     * @param at the run's time, which the file's id carries
     * @param number the payer's files are numbered without gaps
     */
    public record Head(
            Instant at,
            UUID run,
            UUID payer,
            Rail rail,
            long number,
            String messageId,
            long payments,
            Money total) {}
}
