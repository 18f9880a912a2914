package org.honorarium.banking.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.honorarium.banking.entity.AnswerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statement of a night of 50,000 payments, each of which the bank booked by itself. */
class LargeStatementTest {

    private static final int BOOKINGS = 50_000;
    private static final long MEGABYTE = 1 << 20;

    /** What banks write beside what we read. */
    private static final String PARTIES =
            "<RltdPties><Cdtr><Pty><Nm>%s</Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Pty></Cdtr></RltdPties>"
                    .formatted("A long name ".repeat(11).strip());

    @TempDir Path folder;

    @Test
    void it_is_read_booking_by_booking_and_the_heap_stays_flat() throws Exception {
        var file = statement();
        assertThat(Files.size(file)).isBetween(64 * MEGABYTE, 256 * MEGABYTE);
        var read = new AtomicInteger();
        var most = new AtomicLong();
        long before = used();

        AnswerFormat.read(
                file,
                AnswerKind.CAMT_053,
                account -> true,
                line -> {
                    assertThat(line.endToEndId()).isEqualTo(id(read.getAndIncrement()));
                    if (read.get() % 10_000 == 0) {
                        most.accumulateAndGet(used(), Math::max);
                    }
                });

        assertThat(read).hasValue(BOOKINGS);
        assertThat(most.get() - before).isLessThan(16 * MEGABYTE);
    }

    private Path statement() throws IOException {
        var file = folder.resolve("camt053.xml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                            + "<Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct>");
            for (int i = 0; i < BOOKINGS; i++) {
                out.write(
                        ("<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                                        + "<BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%s"
                                        + "</EndToEndId></Refs><Amt Ccy=\"EUR\">1.00</Amt>%s<AddtlTxInf>%s</AddtlTxInf>"
                                        + "</TxDtls></NtryDtls></Ntry>")
                                .formatted(id(i), PARTIES, "x".repeat(900)));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>");
        }
        return file;
    }

    private static String id(int number) {
        return "e%05d".formatted(number);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
