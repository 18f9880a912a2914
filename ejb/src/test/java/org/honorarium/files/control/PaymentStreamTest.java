package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.entity.PaymentFixture.TOMORROW;
import static org.honorarium.files.entity.PaymentFixture.TONIGHT;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.payment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.files.control.nacha.NachaFile;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format: one payment at a time, proved against the head, always the same. */
class PaymentStreamTest {

    private static final int MANY = 50_000;

    private static final AchOriginator ORIGINATOR =
            new AchOriginator(
                    "021000021",
                    "A Bank",
                    "1123456789",
                    "Payer",
                    "PAYER",
                    "1123456789",
                    "02100002",
                    EntryClass.PPD);

    /** Two buffers of 64 kB, generously. */
    private static final int BUFFERED = 1 << 18;

    static Stream<WritingFixture.Format> formats() {
        return Stream.concat(mixedFormats(), Stream.of(new NachaFile(ORIGINATOR)::write));
    }

    /** Those that take accounts of any country. */
    static Stream<WritingFixture.Format> mixedFormats() {
        return Stream.of(new Pain001()::write, new PaymentsCsv()::write, new WiseCsv()::write);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void fifty_thousand_payments_are_written_one_by_one_and_twice_the_same(
            WritingFixture.Format format) throws Exception {
        var first = new WritingFixture.Digest();
        var second = new WritingFixture.Digest();
        var shortest = shortestPayment(format);
        format.write(order(MANY, MANY), new Behind(first, shortest), first);
        format.write(order(MANY, MANY), new Behind(second, shortest), second);
        assertThat(first.bytes()).isGreaterThan((long) MANY * shortest);
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void one_cent_too_little_in_the_head_stops_the_file(WritingFixture.Format format) {
        refused("files/sum-must-match", format, order(3, 2), 3);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_payment_too_few_stops_the_file(WritingFixture.Format format) {
        refused("files/count-must-match", format, order(3, 2), 2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_payment_too_many_stops_the_file_at_once(WritingFixture.Format format) {
        var endless = Stream.generate(() -> cent(1)).iterator();
        assertThatThrownBy(
                        () -> format.write(order(3, 3), endless, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected ->
                                assertThat(rejected.code()).isEqualTo("files/count-must-match"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_payment_in_another_currency_stops_the_file(WritingFixture.Format format) {
        var euro = payment(1, "0.01", "EUR", "Ann", "Fargo", checking("1"));
        assertThatThrownBy(
                        () ->
                                format.write(
                                        order(1, 1),
                                        Collections.singleton(euro).iterator(),
                                        OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected ->
                                assertThat(rejected.code()).isEqualTo("files/currency-must-match"));
    }

    @ParameterizedTest
    @MethodSource("mixedFormats")
    void a_full_disk_is_an_io_exception_and_the_stream_stays_the_callers(
            WritingFixture.Format format) {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("No space left on device");
                    }

                    @Override
                    public void close() {
                        throw new AssertionError("not ours to close");
                    }
                };
        var file = dollars();
        assertThatThrownBy(() -> format.write(file.order(), file.payments().iterator(), full))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("No space left on device");
    }

    private static void refused(
            String code, WritingFixture.Format format, PaymentOrder order, int payments) {
        var given = IntStream.range(0, payments).mapToObj(PaymentStreamTest::cent).iterator();
        assertThatThrownBy(() -> format.write(order, given, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    private static int shortestPayment(WritingFixture.Format format) throws Exception {
        var one = new WritingFixture.Digest();
        var many = new WritingFixture.Digest();
        format.write(
                order(1, 1), IntStream.of(1).mapToObj(PaymentStreamTest::cent).iterator(), one);
        format.write(
                order(101, 101),
                IntStream.range(0, 101).mapToObj(PaymentStreamTest::cent).iterator(),
                many);
        return (int) (many.bytes() - one.bytes()) / 100;
    }

    private static PaymentOrder order(int payments, long cents) {
        var payer = new Party("Payer", "Town", "US");
        var sum = new Money(cents, "USD");
        return new PaymentOrder("1", TONIGHT, TOMORROW, payer, checking("1"), payments, sum);
    }

    private static Payment cent(int number) {
        return payment(number, "0.01", "USD", "Ann", "Fargo", checking("12345678"));
    }

    /**
     * Gives one payment after the other and watches that the writer keeps up: what was given before
     * has left, but for a buffer. A writer that collects fails here.
     */
    private static final class Behind implements Iterator<Payment> {
        private final WritingFixture.Digest out;
        private final int shortest;
        private int given;

        Behind(WritingFixture.Digest out, int shortest) {
            this.out = out;
            this.shortest = shortest;
        }

        @Override
        public boolean hasNext() {
            return given < MANY;
        }

        @Override
        public Payment next() {
            var due = (long) given * shortest - BUFFERED;
            if (out.bytes() < due) {
                throw new AssertionError(given + " given, only " + out.bytes() + " bytes out");
            }
            return cent(given++);
        }
    }
}
