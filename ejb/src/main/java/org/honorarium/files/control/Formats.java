package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.files.control.nacha.NachaFile;
import org.honorarium.files.control.zengin.ZenginFile;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.payouts.entity.Run;

/**
 * In which formats a payment file is written: in each that can list all of its payments, since all
 * list the same. NACHA and Zengin files are written for payers whose bank agreed to take them, if
 * every figure fits and the bank takes another file that day; payments to accounts in other
 * countries are in another file.
 */
@Dependent
public class Formats {

    @Inject Pain001 pain001;
    @Inject PaymentsCsv csv;
    @Inject WiseCsv wise;
    @Inject PayPalCsv payPal;
    @Inject OriginatorRows originators;
    @Inject AchModifiers modifiers;

    /** Writes a payment file in one format. */
    interface Writer {
        void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
                throws IOException;
    }

    Map<FileFormat, Writer> of(
            UUID file, Run run, AccountKind from, ReleasedPayments.Sum sum, FileUsage usage) {
        var writers = new EnumMap<FileFormat, Writer>(FileFormat.class);
        var currency = sum.total().currency();
        for (var format : FileFormat.values()) {
            if (format.takes(sum.rail(), usage, currency)) {
                switch (format) {
                    case PAIN_001_001_09 -> writers.put(format, pain001::write);
                    case CSV -> writers.put(format, csv::write);
                    case NACHA -> nacha(file, run, from, sum, writers);
                    case ZENGIN -> zengin(run.payer(), from, sum, writers);
                    case WISE_CSV -> writers.put(format, wise::write);
                    case PAYPAL_CSV -> writers.put(format, payPal::write);
                }
            }
        }
        return writers;
    }

    private void nacha(
            UUID file,
            Run run,
            AccountKind from,
            ReleasedPayments.Sum sum,
            Map<FileFormat, Writer> writers) {
        if (from.isUnitedStates()
                && sum.kinds().stream().allMatch(AccountKind::isUnitedStates)
                && sum.payments() <= NachaFile.MOST_PAYMENTS
                && sum.largest().minor() <= NachaFile.LARGEST_PAYMENT
                && sum.total().minor() <= NachaFile.LARGEST_TOTAL) {
            originators
                    .ach(run.payer())
                    .ifPresent(
                            agreed ->
                                    modifiers
                                            .next(agreed, Earliest.createdOn(run), file)
                                            .ifPresent(
                                                    modifier ->
                                                            writers.put(
                                                                    FileFormat.NACHA,
                                                                    new NachaFile(agreed, modifier)
                                                                            ::write)));
        }
    }

    private void zengin(
            UUID payer,
            AccountKind from,
            ReleasedPayments.Sum sum,
            Map<FileFormat, Writer> writers) {
        if (from.isJapan()
                && sum.kinds().stream().allMatch(AccountKind::isJapan)
                && sum.payments() <= ZenginFile.MOST_PAYMENTS
                && sum.largest().minor() <= ZenginFile.LARGEST_PAYMENT
                && sum.total().minor() <= ZenginFile.LARGEST_TOTAL) {
            originators
                    .zengin(payer)
                    .ifPresent(
                            agreed ->
                                    writers.put(FileFormat.ZENGIN, new ZenginFile(agreed)::write));
        }
    }
}
