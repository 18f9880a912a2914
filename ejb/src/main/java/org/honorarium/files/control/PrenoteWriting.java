package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import org.honorarium.annotators.boundary.PaymentDestinations;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.control.nacha.NachaFile;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.Prenote;
import org.honorarium.files.entity.UsAccount;

/** Writes the prenotes of a file, account by account, into the database. */
@Dependent
public class PrenoteWriting {

    private static final int AT_A_TIME = 1_000;

    private static final String ADD_CHUNK =
            "insert into files.prenote_chunk (file_id, number, bytes) values (?, ?, ?)";

    @Inject Sql sql;
    @Inject PrenoteRows rows;
    @Inject PaymentDestinations destinations;

    /** What the bytes came to. */
    public record Written(String sha256, long size) {}

    public Written write(
            UUID file, AchOriginator agreed, Instant now, String modifier, LocalDate effective) {
        var chunks = new Chunks((number, bytes) -> sql.change(ADD_CHUNK, file, number, bytes));
        long first = rows.first(file);
        try (chunks) {
            new NachaFile(agreed, modifier)
                    .ask(now, effective, first, prenotes(file, first), chunks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Written(chunks.digest(), chunks.size());
    }

    private Iterator<Prenote> prenotes(UUID file, long first) {
        return new Iterator<>() {
            private final Queue<Prenote> ready = new ArrayDeque<>();
            private long next = first;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (ready.isEmpty() && !ended) {
                    var accounts = rows.accounts(file, next, AT_A_TIME);
                    ended = accounts.size() < AT_A_TIME;
                    next += accounts.size();
                    ready.addAll(open(accounts));
                }
                return !ready.isEmpty();
            }

            @Override
            public Prenote next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.remove();
            }
        };
    }

    private List<Prenote> open(List<UUID> accounts) {
        var opened = destinations.open(accounts);
        return accounts.stream().map(opened::get).map(PrenoteWriting::prenote).toList();
    }

    private static Prenote prenote(PaymentDestination to) {
        // Whose key was destroyed is owed nothing that could be paid, and nobody can be asked.
        Objects.requireNonNull(to, "an account to which money waits cannot be opened any more");
        var reference = to.bankAccount().toString().replace("-", "");
        var account = (UsAccount) Wire.account(to.details());
        return new Prenote(reference, Wire.creditor(to).name(), account);
    }
}
