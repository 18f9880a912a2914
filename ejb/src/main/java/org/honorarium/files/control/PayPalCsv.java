package org.honorarium.files.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.honorarium.files.entity.PayPalAccount;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.streams.entity.SpreadsheetText;

/**
 * Writes a payment file for PayPal's mass payment ("Payouts Web"): no head, and for each payee
 * e-mail address, amount, currency, our number of the payment, a note, and the wallet. The number
 * is the end of the end-to-end id: PayPal gives it back, and takes 30 characters.
 *
 * <p>PayPal takes 5,000 payments at a time (docs.paypal.ai, "Use Web UI": "You can add a maximum of
 * 5000 rows"): a longer file is written in parts ({@link PartWriting}).
 */
@Dependent
public class PayPalCsv {

    private static final int NUMBER = 30;

    /**
     * Writes the whole file. The stream is flushed and stays open.
     *
     * @throws PaymentFileRejected if a payee is not paid by PayPal, or the payments are not what
     *     the order says; what was written is then to be thrown away
     */
    public void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
            throws IOException {
        var characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(characters);
        var tally = new Tally(order);
        try {
            while (payments.hasNext()) {
                var payment = payments.next();
                tally.add(payment);
                csv.writeRecord(row(payment));
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        tally.prove();
        characters.flush();
    }

    private static List<String> row(Payment payment) {
        if (!(payment.account() instanceof PayPalAccount account)) {
            throw PaymentFileRejected.accountNotTaken(
                    payment.endToEndId(), payment.account().kind());
        }
        var id = payment.endToEndId();
        return List.of(
                account.number(),
                payment.amount().major().toPlainString(),
                payment.amount().currency(),
                id.substring(Math.max(0, id.length() - NUMBER)),
                SpreadsheetText.of(payment.remittance()),
                "PAYPAL");
    }
}
