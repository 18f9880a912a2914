package org.honorarium.files.control.zengin;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.honorarium.files.control.Columns;
import org.honorarium.files.control.Tally;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.kana.entity.BankKana;

/**
 * Writes payments as a Zengin file of credit transfers (総合振込): records of 120 bytes in CP932, each
 * ended by CR LF. A payee's name is the account holder's in kana; one that is too long is cut, and
 * never between a kana and its voiced sound mark. The first customer code is the payment's number
 * in the file.
 *
 * <p>Written as a stream: of any number of payments only one is in memory.
 */
public final class ZenginFile {

    static final int WIDTH = 120;
    static final Charset CP932 = Charset.forName("windows-31j");

    /** A transfer's amount has ten digits, a file's total twelve, its count six. */
    public static final long LARGEST_PAYMENT = 9_999_999_999L;

    public static final long LARGEST_TOTAL = 999_999_999_999L;
    public static final long MOST_PAYMENTS = 999_999;

    private static final int LONGEST_NAME = 30;
    private static final int CUSTOMER_CODE = 10;
    private static final int BUFFER = 1 << 16;

    private final ZenginOriginator originator;

    public ZenginFile(ZenginOriginator originator) {
        this.originator = originator;
    }

    /**
     * Writes the whole file. The stream is flushed and stays open.
     *
     * @throws PaymentFileRejected if a payment cannot be written, or all of them are not what the
     *     order says; what was written is then to be thrown away
     */
    public void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
            throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        record(header(order).line(), buffered);
        var tally = new Tally(order);
        long number = 0;
        while (payments.hasNext()) {
            var payment = payments.next();
            tally.add(payment);
            number++;
            record(data(payment, number).line(), buffered);
        }
        tally.prove();
        record(new TrailerRecord(number, order.controlSum().minor()).line(), buffered);
        record(EndRecord.line(), buffered);
        buffered.flush();
    }

    private HeaderRecord header(PaymentOrder order) {
        var account = japanese(order.debtorAccount(), order.messageId());
        return new HeaderRecord(
                originator.clientCode(),
                originator.clientName(),
                order.executionDate(),
                account.bankCode(),
                originator.bankName(),
                account.branchCode(),
                originator.branchName(),
                AccountType.of(account.kind()),
                account.number());
    }

    private static DataRecord data(Payment payment, long number) {
        var whose = payment.endToEndId();
        var account = japanese(payment.account(), whose);
        return new DataRecord(
                account.bankCode(),
                "",
                account.branchCode(),
                "",
                "",
                AccountType.of(account.kind()),
                account.number(),
                name(account.holderKana(), whose),
                payment.amount().minor(),
                DataRecord.OTHER,
                new Columns(CUSTOMER_CODE).number("顧客コード1", number, CUSTOMER_CODE).line(),
                "",
                DataRecord.BY_WIRE,
                "");
    }

    private static String name(String kana, String whose) {
        var name = BankKana.cut(BankKana.of(kana), LONGEST_NAME);
        if (name.isEmpty() || !BankKana.fits(name, LONGEST_NAME)) {
            throw PaymentFileRejected.textCannotBeWritten(whose, "name in kana");
        }
        return name;
    }

    private static JapaneseAccount japanese(BankAccount account, String whose) {
        if (account instanceof JapaneseAccount japanese) {
            return japanese;
        }
        throw PaymentFileRejected.accountNotTaken(whose, account.kind());
    }

    private static void record(String line, OutputStream out) throws IOException {
        out.write(line.getBytes(CP932));
        out.write('\r');
        out.write('\n');
    }
}
