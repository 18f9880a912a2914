package org.honorarium.banking.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.BankingRejected;

/** Which kind of answer a file is, as its first characters say, and how it is read. */
public final class AnswerFormat {

    private static final int HEAD = 64;
    private static final int MOST_LINES = 1_000_000;
    private static final String STATEMENTS = "Document/BkToCstmrStmt/Stmt";
    private static final String NOTIFICATIONS = "Document/BkToCstmrDbtCdtNtfctn/Ntfctn";
    private static final String EXPECTED =
            "pain.002.001.10, camt.053.001.08, camt.054.001.08, NACHA or CSV with a header";

    private AnswerFormat() {}

    /**
     * @throws BankingRejected if it is none of them
     */
    public static AnswerKind kind(Path file) {
        return with(
                file,
                in -> {
                    var head = head(in);
                    if (head.startsWith("<")) {
                        return ofNamespace(new XmlWalk(in).namespace());
                    }
                    return head.startsWith("101 ") ? AnswerKind.NACHA : AnswerKind.CSV;
                });
    }

    /**
     * Reads a file whole.
     *
     * @param ours whether an account is one that the payer pays from
     * @throws BankingRejected naming the first thing that is wrong
     */
    public static void read(
            Path file, AnswerKind kind, Predicate<String> ours, Consumer<AnswerLine> taker) {
        var counted = new Counted(taker);
        with(
                file,
                in -> {
                    switch (kind) {
                        case PAIN_002 -> walk(in, new PaymentStatus(counted));
                        case CAMT_053 -> walk(in, new AccountEntries(STATEMENTS, ours, counted));
                        case CAMT_054 -> walk(in, new AccountEntries(NOTIFICATIONS, ours, counted));
                        case NACHA -> new NachaReturns().read(in, counted);
                        case CSV -> new AnswerCsv().read(in, counted);
                    }
                    return kind;
                });
        if (counted.lines == 0) {
            throw BankingRejected.unreadable("the file", "no line", "at least one");
        }
    }

    private static AnswerKind ofNamespace(String namespace) {
        return switch (namespace) {
            case PaymentStatus.NAMESPACE -> AnswerKind.PAIN_002;
            case AccountEntries.STATEMENT -> AnswerKind.CAMT_053;
            case AccountEntries.NOTIFICATION -> AnswerKind.CAMT_054;
            default -> throw BankingRejected.unreadable("line 1", namespace, EXPECTED);
        };
    }

    private static void walk(InputStream in, XmlWalk.Listener listener) {
        var walk = new XmlWalk(in);
        walk.namespace();
        walk.walk(listener);
    }

    private static String head(InputStream in) throws IOException {
        in.mark(HEAD);
        var head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        in.reset();
        return (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
    }

    private static AnswerKind with(Path file, Look look) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return look.at(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Look {

        AnswerKind at(InputStream in) throws IOException;
    }

    /** Passes lines on until there are too many. */
    private static final class Counted implements Consumer<AnswerLine> {

        private final Consumer<AnswerLine> taker;
        private int lines;

        Counted(Consumer<AnswerLine> taker) {
            this.taker = taker;
        }

        @Override
        public void accept(AnswerLine line) {
            if (++lines > MOST_LINES) {
                throw BankingRejected.unreadable(
                        line.place(), "another line", "at most " + MOST_LINES + " lines");
            }
            taker.accept(line);
        }
    }
}
