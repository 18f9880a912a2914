package org.honorarium.files.control.nacha;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.honorarium.files.entity.AchOriginator;

/** The lines of one NACHA file as they come, batch by batch, counted and added up. */
final class NachaLines {

    /** The count of entries and addenda in a batch has six digits. */
    private static final int FULL = 999_998;

    private static final int BUFFER = 1 << 16;

    private final BufferedOutputStream out;
    private final AchOriginator originator;
    private final BatchHeaderRecord first;
    private long lines;
    private long batches;
    private long entries;
    private long hash;
    private long credit;
    private Batch batch = new Batch();

    /** What the batch that is open has come to. */
    private static final class Batch {
        private long entries;
        private long hash;
        private long credit;
    }

    NachaLines(OutputStream out, AchOriginator originator, BatchHeaderRecord first) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.originator = originator;
        this.first = first;
    }

    void begin(FileHeaderRecord header) throws IOException {
        line(header.line());
        open();
    }

    void entry(EntryDetailRecord entry) throws IOException {
        if (batch.entries + 2 > FULL) {
            close();
            open();
        }
        line(entry.line());
        batch.entries++;
        batch.hash += entry.hash();
        batch.credit += entry.amount();
    }

    void addenda(AddendaRecord addenda) throws IOException {
        line(addenda.line());
        batch.entries++;
    }

    void end() throws IOException {
        close();
        long all = lines + 1;
        long blocks = (all + NachaFile.BLOCK - 1) / NachaFile.BLOCK;
        line(new FileControlRecord(batches, blocks, entries, hash, credit).line());
        while (lines % NachaFile.BLOCK != 0) {
            line(FileControlRecord.FILLER);
        }
        out.flush();
    }

    private void open() throws IOException {
        batch = new Batch();
        batches++;
        line(
                new BatchHeaderRecord(
                                first.companyName(),
                                first.companyIdentification(),
                                first.standardEntryClass(),
                                first.companyEntryDescription(),
                                first.effectiveEntryDate(),
                                first.originatingDfi(),
                                batches)
                        .line());
    }

    private void close() throws IOException {
        line(
                new BatchControlRecord(
                                batch.entries,
                                batch.hash,
                                batch.credit,
                                originator.companyId(),
                                originator.odfi(),
                                batches)
                        .line());
        entries += batch.entries;
        hash += batch.hash % NachaFile.HASH_MODULUS;
        credit += batch.credit;
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
        lines++;
    }
}
