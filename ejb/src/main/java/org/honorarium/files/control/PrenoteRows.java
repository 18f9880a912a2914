package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.PrenoteFile;

/** Prenotes and their files as rows. */
@Dependent
public class PrenoteRows {

    private static final String ASK =
            """
            insert into files.prenote (payer_id, bank_account_id, file_id, number, attempt)
            select f.payer_id, f.bank_account_id, ?, b.number + row_number() over (order by f.bank_account_id),
                   coalesce(l.attempt, 0) + 1
              from payouts.awaits_first_credit f
             cross join (select coalesce(max(number), 0) as number from files.prenote where payer_id = ?) b
              join annotators.kind_of_account k on k.bank_account_id = f.bank_account_id
              left join lateral (select p.attempt from files.prenote p
                                  where p.payer_id = f.payer_id and p.bank_account_id = f.bank_account_id
                                  order by p.attempt desc limit 1) l on true
             where f.payer_id = ? and k.kind in ('US_CHECKING', 'US_SAVINGS')
               and (l.attempt is null
                    or exists (select from banking.prenote_back b
                                where (b.payer_id, b.bank_account_id, b.attempt)
                                      = (f.payer_id, f.bank_account_id, l.attempt)))
            """;

    private static final String FIRST =
            "select min(number) as number from files.prenote where file_id = ?";

    private static final String FROM =
            """
            select bank_account_id from files.prenote
             where file_id = ? and number >= ? order by number limit ?
            """;

    private static final String ADD =
            """
            insert into files.prenote_file (id, payer_id, name, created_on, modifier, effective_entry_date,
                                            entries, sha256, size, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select f.id, f.payer_id, p.name as payer_name, f.name, f.effective_entry_date, f.entries, f.sha256,
                   f.size, coalesce(n.name, '') as by_name, f.written_at, h.sent_at, h.clear_on,
                   case when h.file_id is not null then coalesce(m.name, '') end as sent_by_name,
                   (select count(distinct a.bank_account_id)
                      from files.asked q
                      join banking.said_of_prenote a
                        on (a.payer_id, a.bank_account_id, a.attempt)
                           = (q.payer_id, q.bank_account_id, q.attempt)
                     where q.file_id = f.id and a.says = 'RETURNED') as came_back
              from files.prenote_file f
              join payers.name p on p.payer_id = f.payer_id
              left join security.name n on n.id = f.written_by
              left join files.prenote_handover h on h.file_id = f.id
              left join security.name m on m.id = h.sent_by
            """;

    private static final String COUNT = "select count(*) as n from files.prenote_file";

    private static final String BYTES =
            "select bytes from files.prenote_chunk where file_id = ? order by number";

    @Inject Sql sql;

    /**
     * Takes all accounts that are to be asked about into this file, and says how many they are.
     * They are numbered through all files of the payer: an answer to one is none to another.
     */
    public int ask(UUID file, UUID payer) {
        return sql.change(ASK, file, payer, payer);
    }

    /** The number of a file's first account. */
    public long first(UUID file) {
        return sql.one(FIRST, row -> row.number("number"), file);
    }

    /** From a number on, in the order of the file. */
    public List<UUID> accounts(UUID file, long from, int most) {
        return sql.rows(FROM, row -> row.uuid("bank_account_id"), file, from, most);
    }

    public void add(PrenoteFile file, LocalDate createdOn, String modifier, UUID by) {
        sql.change(
                ADD,
                file.id(),
                file.payer(),
                file.name(),
                createdOn,
                modifier,
                file.effectiveEntryDate(),
                file.entries(),
                file.sha256(),
                file.size(),
                by,
                file.writtenAt());
    }

    public Optional<PrenoteFile> find(UUID file) {
        return sql.first(SELECT + " where f.id = ?", PrenoteRows::read, file);
    }

    /** The latest first. */
    public Page<PrenoteFile> page(PageRequest request) {
        var rows =
                sql.rows(
                        SELECT + " order by f.written_at desc, f.id offset ? limit ?",
                        PrenoteRows::read,
                        request.first(),
                        request.size());
        return new Page<>(rows, sql.one(COUNT, row -> row.number("n")));
    }

    public void bytes(UUID file, OutputStream out) {
        sql.each(BYTES, row -> row.bytes("bytes"), chunk -> write(chunk, out), file);
    }

    private static void write(byte[] chunk, OutputStream out) {
        try {
            out.write(chunk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PrenoteFile read(Row row) throws SQLException {
        return new PrenoteFile(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.text("name"),
                row.date("effective_entry_date"),
                row.number("entries"),
                row.text("sha256"),
                row.number("size"),
                row.text("by_name"),
                row.instant("written_at"),
                row.text("sent_by_name"),
                row.instant("sent_at"),
                row.date("clear_on"),
                row.number("came_back"));
    }
}
