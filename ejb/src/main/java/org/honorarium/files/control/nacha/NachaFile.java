package org.honorarium.files.control.nacha;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.files.control.Tally;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.Prenote;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.streams.entity.EpcText;

/**
 * Writes payments as a NACHA file: PPD or CCD credits in batches, in blocks of ten lines. The
 * individual identification number is the end of the end-to-end id, the trace number the
 * originating bank and the payment's number in the file: by both the bank's returns are matched.
 * Text is in basic Latin letters ({@link EpcText}), lines end with a line feed.
 *
 * <p>Written as a stream: of any number of payments only one is in memory.
 */
public final class NachaFile {

    static final int WIDTH = 94;
    static final int BLOCK = 10;
    static final long HASH_MODULUS = 10_000_000_000L;

    /** An entry's amount has ten digits, a file's total twelve, its number of entries seven. */
    public static final long LARGEST_PAYMENT = 9_999_999_999L;

    public static final long LARGEST_TOTAL = 999_999_999_999L;
    public static final long MOST_PAYMENTS = 9_999_999;

    private static final int IDENTIFICATION = 15;
    private static final int NAME = 22;

    private final AchOriginator originator;
    private final String modifier;

    /** The first file of a day. */
    public NachaFile(AchOriginator originator) {
        this(originator, "A");
    }

    /**
     * @param modifier tells the file from others of the same sender and day
     */
    public NachaFile(AchOriginator originator, String modifier) {
        this.originator = originator;
        this.modifier = modifier;
    }

    /**
     * Writes the whole file. The stream is flushed and stays open.
     *
     * @throws PaymentFileRejected if a payment cannot be written, or all of them are not what the
     *     order says; what was written is then to be thrown away
     */
    public void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
            throws IOException {
        var lines = new NachaLines(out, originator, batch(order.executionDate()));
        lines.begin(header(order.createdAt()));
        var tally = new Tally(order);
        long sequence = 0;
        while (payments.hasNext()) {
            var payment = payments.next();
            tally.add(payment);
            sequence++;
            write(payment, sequence, lines);
        }
        tally.prove();
        lines.end();
    }

    /**
     * Writes prenotes, which ask about accounts and move nothing.
     *
     * @param first the number of the first one: those of a payer go on from file to file
     */
    public void ask(
            Instant createdAt,
            LocalDate effective,
            long first,
            Iterator<Prenote> prenotes,
            OutputStream out)
            throws IOException {
        var lines = new NachaLines(out, originator, batch(effective));
        lines.begin(header(createdAt));
        long sequence = first;
        while (prenotes.hasNext()) {
            var prenote = prenotes.next();
            var account = prenote.account();
            lines.entry(
                    new EntryDetailRecord(
                            EntryDetailRecord.asks(account.kind()),
                            account.routingNumber(),
                            account.number(),
                            0,
                            identification(prenote.reference()),
                            name(prenote.name(), prenote.reference()),
                            false,
                            trace(sequence)));
            sequence++;
        }
        lines.end();
    }

    private void write(Payment payment, long sequence, NachaLines lines) throws IOException {
        var whose = payment.endToEndId();
        if (!(payment.account() instanceof UsAccount account)) {
            throw PaymentFileRejected.accountNotTaken(whose, payment.account().kind());
        }
        var remark = EpcText.of(payment.remittance(), Integer.MAX_VALUE);
        lines.entry(
                new EntryDetailRecord(
                        EntryDetailRecord.pays(account.kind()),
                        account.routingNumber(),
                        account.number(),
                        payment.amount().minor(),
                        identification(whose),
                        name(payment.creditor().name(), whose),
                        !remark.isEmpty(),
                        trace(sequence)));
        if (!remark.isEmpty()) {
            lines.addenda(AddendaRecord.of(whose, remark, sequence));
        }
    }

    private FileHeaderRecord header(Instant createdAt) {
        return new FileHeaderRecord(
                originator.immediateDestination(),
                originator.immediateOrigin(),
                createdAt.atZone(BankCalendar.FEDWIRE.zone()).toLocalDateTime(),
                modifier,
                originator.immediateDestinationName(),
                originator.immediateOriginName(),
                "");
    }

    private BatchHeaderRecord batch(LocalDate effectiveEntryDate) {
        return new BatchHeaderRecord(
                originator.companyName(),
                originator.companyId(),
                originator.entryClass(),
                originator.entryClass().entryDescription(),
                effectiveEntryDate,
                originator.odfi(),
                1);
    }

    private String trace(long sequence) {
        return originator.odfi() + "%07d".formatted(sequence);
    }

    private static String identification(String id) {
        return id.substring(Math.max(0, id.length() - IDENTIFICATION));
    }

    private static String name(String name, String whose) {
        var latin = EpcText.of(name, NAME);
        if (!EpcText.isReadable(latin)) {
            throw PaymentFileRejected.textCannotBeWritten(whose, "name");
        }
        return latin;
    }
}
