package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.Rail;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.Run;

/** Writes a payment file in every format that takes its currency. */
@Dependent
public class Renditions {

    @Inject Sql sql;
    @Inject ReleasedPayments payments;
    @Inject BankDays bankDays;
    @Inject Formats formats;
    @Inject FileRows files;
    @Inject PartWriting parts;
    @Inject UsageRows usages;

    /** All of it comes from the run and its number, so that the same night gives the same bytes. */
    public static FileRows.Head head(Run run, ReleasedPayments.Sum sum, long number) {
        var id = run.id().toString();
        var messageId =
                "HON-%s-%s-%06d-%s"
                        .formatted(
                                run.businessDate().format(DateTimeFormatter.BASIC_ISO_DATE),
                                sum.total().currency(),
                                number,
                                id.substring(id.length() - 8));
        return new FileRows.Head(
                run.cutOff(),
                run.id(),
                run.payer(),
                sum.rail(),
                number,
                messageId,
                sum.payments(),
                sum.total());
    }

    public void write(
            UUID file, Run run, PayerTerms payer, FileRows.Head head, ReleasedPayments.Sum sum) {
        var from = funding(payer, sum.total().currency()).account();
        var kind = AccountKind.valueOf(from.kind().name());
        formats.of(file, run, kind, sum, usages.inForce(run.payer(), sum.total().currency()))
                .forEach(
                        (format, writer) ->
                                write(file, format, run, writer, order(run, payer, head, format)));
    }

    private void write(
            UUID file, FileFormat format, Run run, Formats.Writer writer, PaymentOrder order) {
        var list = payments.of(run, file);
        try {
            var written =
                    order.payments() > format.most()
                            ? parts.write(file, format, order, list, writer)
                            : whole(file, format, order, list, writer);
            var name = order.messageId() + "." + format.extension();
            files.addRendition(
                    file, format, name, order.executionDate(), written.sha256(), written.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PartWriting.Written whole(
            UUID file,
            FileFormat format,
            PaymentOrder order,
            Iterator<Payment> list,
            Formats.Writer writer)
            throws IOException {
        var bytes = new Chunks(sql, file, format);
        try (bytes) {
            writer.write(order, list, bytes);
        }
        return new PartWriting.Written(bytes.digest(), bytes.size());
    }

    private PaymentOrder order(Run run, PayerTerms payer, FileRows.Head head, FileFormat format) {
        var funding = funding(payer, head.total().currency());
        return new PaymentOrder(
                head.messageId(),
                format == FileFormat.NACHA ? run.releasedAt() : head.at(),
                executionDate(run, payer, head.total().currency(), format),
                Wire.debtor(payer),
                Wire.debtorAccount(payer, funding.account()),
                Math.toIntExact(head.payments()),
                head.total(),
                usage(run, head));
    }

    /** Banks book as one sum what they carry by one scheme. */
    private FileUsage usage(Run run, FileRows.Head head) {
        var usage = usages.inForce(run.payer(), head.total().currency());
        return head.rail() == Rail.CROSS_BORDER ? usage.bookedSingly() : usage;
    }

    private static FundingAccount funding(PayerTerms payer, String currency) {
        return payer.funding().stream()
                .filter(one -> one.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate executionDate(Run run, PayerTerms payer, String currency, FileFormat format) {
        var earliest = Earliest.of(run, ZoneId.of(payer.timeZone()), format);
        return bankDays.onOrAfter(currency, earliest);
    }
}
