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
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.streams.entity.SpreadsheetText;

/**
 * Writes a payment file as CSV (RFC 4180: commas, lines ended by CR LF, quotes where needed), in
 * UTF-8 without a byte order mark: one head row, then one row for each payment. For every currency.
 * Texts stay in their own script and length.
 *
 * <p>A text that a spreadsheet could take for a formula gets an apostrophe in front; {@link
 * SpreadsheetText} says when. Ids, codes, account numbers and amounts are never touched: their
 * shape was checked and begins with a letter or a digit.
 */
@Dependent
public class PaymentsCsv {

    private static final List<String> HEAD =
            List.of(
                    "EndToEndId",
                    "UETR",
                    "Name",
                    "NameKana",
                    "Town",
                    "Country",
                    "AccountKind",
                    "RoutingNumber",
                    "BankCode",
                    "BranchCode",
                    "Account",
                    "BIC",
                    "Amount",
                    "Currency",
                    "Reference");

    /**
     * Writes the whole file. The stream is flushed and stays open.
     *
     * @throws org.honorarium.files.entity.PaymentFileRejected if the payments are not what the
     *     order says; what was written is then to be thrown away
     */
    public void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
            throws IOException {
        var characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(characters);
        var tally = new Tally(order);
        try {
            csv.writeRecord(HEAD);
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
        var creditor = payment.creditor();
        var account = payment.account();
        var us = account instanceof UsAccount found ? found : null;
        var jp = account instanceof JapaneseAccount found ? found : null;
        return List.of(
                payment.endToEndId(),
                payment.uetr().toString(),
                SpreadsheetText.of(creditor.name()),
                jp == null ? "" : SpreadsheetText.of(jp.holderKana()),
                SpreadsheetText.of(creditor.town()),
                creditor.country(),
                account.kind().name(),
                us == null ? "" : us.routingNumber(),
                jp == null ? "" : jp.bankCode(),
                jp == null ? "" : jp.branchCode(),
                account.number(),
                account instanceof IbanAccount iban ? iban.bic().orElse("") : "",
                payment.amount().major().toPlainString(),
                payment.amount().currency(),
                SpreadsheetText.of(payment.remittance()));
    }
}
