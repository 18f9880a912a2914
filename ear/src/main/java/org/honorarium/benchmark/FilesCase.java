package org.honorarium.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.files.control.Pain001;
import org.honorarium.files.control.PaymentsCsv;
import org.honorarium.files.control.nacha.NachaFile;
import org.honorarium.files.control.zengin.ZenginFile;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.money.entity.Money;

/**
 * Payment files of 50,000 payments in every format, in this process and without the database. What
 * is still held when half of them are written says that no file is put together in memory.
 */
final class FilesCase {

    private static final int PAYMENTS = 50_000;
    private static final Duration GOAL = Duration.ofSeconds(5);
    private static final long CENTS = 12_345;
    private static final int MEGABYTE = 1 << 20;

    private static final UUID UETR = UUID.fromString("8a562c67-ca16-48ba-b074-65581be6f001");
    private static final BankAccount AMERICAN =
            new UsAccount(AccountKind.US_CHECKING, "021000021", "1234567890");
    private static final BankAccount JAPANESE =
            new JapaneseAccount(AccountKind.JP_ORDINARY, "0001", "001", "1234567", "ヤマダ　タロウ");

    private static final AchOriginator ACH =
            new AchOriginator(
                    "021000021",
                    "A Bank",
                    "1123456789",
                    "Honorarium Inc.",
                    "HONORARIUM",
                    "1123456789",
                    "02100002",
                    EntryClass.PPD);

    private static final ZenginOriginator ZENGIN =
            new ZenginOriginator("0123456789", "カ）オノラリウム", "", "");

    private final Figures figures;

    private FilesCase(Figures figures) {
        this.figures = figures;
    }

    /** A format. */
    private interface Writer {
        void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
                throws IOException;
    }

    static void measure(Figures figures) {
        var one = new FilesCase(figures);
        one.measure("pain.001.001.09", "USD", AMERICAN, new Pain001()::write);
        one.measure("CSV", "USD", AMERICAN, new PaymentsCsv()::write);
        one.measure("NACHA", "USD", AMERICAN, new NachaFile(ACH)::write);
        one.measure("Zengin", "JPY", JAPANESE, new ZenginFile(ZENGIN)::write);
    }

    /** The first time and once more: a server writes its first file of a format cold, too. */
    private void measure(String name, String currency, BankAccount account, Writer writer) {
        var cold = took(writer, currency, account, () -> {});
        long before = held();
        var during = new long[1];
        took(writer, currency, account, () -> during[0] = held());
        figures.add(
                "payment file " + name,
                PAYMENTS,
                cold,
                "goal",
                GOAL,
                "at most 1",
                "half way it holds %d MB more than before"
                        .formatted(Math.max(0, during[0] - before) / MEGABYTE));
    }

    private static Duration took(
            Writer writer, String currency, BankAccount account, Runnable halfWay) {
        var payments =
                IntStream.range(0, PAYMENTS)
                        .peek(number -> look(number, halfWay))
                        .mapToObj(number -> payment(number, currency, account))
                        .iterator();
        // Of the processor, not of the clock: others use this machine, too.
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        try {
            writer.write(order(currency, account), payments, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
    }

    private static void look(int number, Runnable halfWay) {
        if (number == PAYMENTS / 2) {
            halfWay.run();
        }
    }

    private static PaymentOrder order(String currency, BankAccount account) {
        return new PaymentOrder(
                "HON-20261122-" + currency,
                Instant.parse("2026-11-22T23:00:00Z"),
                LocalDate.of(2026, 11, 24),
                new Party("Honorarium", "Boston", "US"),
                account,
                PAYMENTS,
                new Money(CENTS * PAYMENTS, currency));
    }

    private static Payment payment(int number, String currency, BankAccount account) {
        var id = UUID.nameUUIDFromBytes(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        return new Payment(
                id.toString().replace("-", ""),
                UETR,
                new Money(CENTS, currency),
                new Party("Zoë Ångström " + number, "Saint John's", "US"),
                account,
                "Annotation work, 2026-11-22");
    }

    private static long held() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
