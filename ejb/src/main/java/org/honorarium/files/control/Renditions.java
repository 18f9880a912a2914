package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.Run;

/** Writes a payment file in every format that takes its currency. */
@Dependent
public class Renditions {

    @Inject Sql sql;
    @Inject ReleasedPayments payments;
    @Inject BankDays bankDays;
    @Inject Pain001 pain001;
    @Inject PaymentsCsv csv;
    @Inject FileRows files;

    /** All of it comes from the run, so that the same night gives the same bytes. */
    public static FileRows.Head head(Run run, ReleasedPayments.Sum sum) {
        var id = run.id().toString();
        var messageId =
                "HON-%s-%s-%s"
                        .formatted(
                                run.businessDate().format(DateTimeFormatter.BASIC_ISO_DATE),
                                sum.total().currency(),
                                id.substring(id.lastIndexOf('-') + 1));
        return new FileRows.Head(
                run.cutOff(), run.id(), run.payer(), messageId, sum.payments(), sum.total());
    }

    public void write(UUID file, Run run, PayerTerms payer, FileRows.Head head) {
        var currency = head.total().currency();
        var order = order(run, payer, head);
        for (var format : FileFormat.values()) {
            if (format.takes(currency)) {
                write(file, format, run, order);
            }
        }
    }

    private void write(UUID file, FileFormat format, Run run, PaymentOrder order) {
        var list = payments.of(run, order.currency());
        var bytes = new Chunks(sql, file, format);
        try (bytes) {
            if (format == FileFormat.CSV) {
                csv.write(order, list, bytes);
            } else {
                pain001.write(order, list, bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var name = order.messageId() + "." + format.extension();
        files.addRendition(file, format, name, bytes.digest(), bytes.size());
    }

    private PaymentOrder order(Run run, PayerTerms payer, FileRows.Head head) {
        var funding =
                payer.funding().stream()
                        .filter(one -> one.currency().equals(head.total().currency()))
                        .findFirst()
                        .orElseThrow();
        return new PaymentOrder(
                head.messageId(),
                head.at(),
                executionDate(run, payer, head.total().currency()),
                Wire.debtor(payer),
                Wire.debtorAccount(payer, funding.account()),
                Math.toIntExact(head.payments()),
                head.total());
    }

    /**
     * A bank takes no day that has passed: a run released late is paid on the first bank day from
     * its release on.
     */
    private LocalDate executionDate(Run run, PayerTerms payer, String currency) {
        var released = run.releasedAt().atZone(ZoneId.of(payer.timeZone())).toLocalDate();
        var night = run.businessDate().plusDays(1);
        return bankDays.onOrAfter(currency, released.isAfter(night) ? released : night);
    }
}
