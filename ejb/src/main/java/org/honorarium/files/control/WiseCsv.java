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
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.streams.entity.SpreadsheetText;

/**
 * Writes a payment file as a batch for Wise ("Send to bank accounts"), in the columns of its
 * templates; what an account has no part in stays empty. The payee gets exactly the amount ({@code
 * target}) and the payer pays the fee, from a balance in the same currency.
 *
 * <p>The reference that the payee sees is the end of the end-to-end id, because some of the
 * networks behind Wise carry no more than that. Wise takes 1,000 payments at a time (wise.com,
 * "Everything you need to know about the batch payments tool": "up to 1,000 transfers with a single
 * file"): a longer file is written in parts ({@link PartWriting}), each with the head again.
 */
@Dependent
public class WiseCsv {

    private static final int REFERENCE = 16;

    private static final List<String> HEAD =
            List.of(
                    "name",
                    "recipientEmail",
                    "paymentReference",
                    "receiverType",
                    "amountCurrency",
                    "amount",
                    "sourceCurrency",
                    "targetCurrency",
                    "IBAN",
                    "BIC",
                    "abartn",
                    "bankCode",
                    "branchCode",
                    "accountNumber",
                    "accountType",
                    "address.city",
                    "address.postCode",
                    "address.countryCode");

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
        var iban = account instanceof IbanAccount found ? found : null;
        var us = account instanceof UsAccount found ? found : null;
        var jp = account instanceof JapaneseAccount found ? found : null;
        var currency = payment.amount().currency();
        return List.of(
                SpreadsheetText.of(creditor.name()),
                "",
                reference(payment.endToEndId()),
                "PERSON",
                "target",
                payment.amount().major().toPlainString(),
                currency,
                currency,
                iban == null ? "" : iban.number(),
                iban == null ? "" : iban.bic().orElse(""),
                us == null ? "" : us.routingNumber(),
                jp == null ? "" : jp.bankCode(),
                jp == null ? "" : jp.branchCode(),
                iban == null ? account.number() : "",
                type(account.kind()),
                SpreadsheetText.of(creditor.town()),
                SpreadsheetText.of(creditor.postCode()),
                creditor.country());
    }

    private static String reference(String endToEndId) {
        return endToEndId.substring(Math.max(0, endToEndId.length() - REFERENCE));
    }

    private static String type(AccountKind kind) {
        return switch (kind) {
            case US_CHECKING -> "CHECKING";
            case US_SAVINGS, JP_ORDINARY -> "SAVINGS";
            case JP_CHECKING -> "CURRENT";
            case IBAN, PAYPAL -> "";
        };
    }
}
