package org.honorarium.exports.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.JournalLine;

/**
 * The journal as CSV (RFC 4180, UTF-8), one line after the other, under the bookkeeper's numbers.
 */
public final class JournalCsv {

    private static final List<String> HEAD =
            List.of(
                    "Date",
                    "Entry",
                    "Text",
                    "Code",
                    "DebitAccount",
                    "DebitName",
                    "CreditAccount",
                    "CreditName",
                    "Amount",
                    "Currency",
                    "Transfers",
                    "MapVersion");

    private final CsvWriter csv;
    private final AccountMap map;

    public JournalCsv(Writer out, AccountMap map) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.map = map;
        csv.writeRecord(HEAD);
    }

    public void add(JournalLine line) {
        var debit = map.of(line.debit(), line.code());
        var credit = map.of(line.credit(), line.code());
        csv.writeRecord(
                List.of(
                        line.day().toString(),
                        line.entry(),
                        line.text(),
                        line.code().name(),
                        debit.number(),
                        debit.name(),
                        credit.number(),
                        credit.name(),
                        line.amount().major().toPlainString(),
                        line.amount().currency(),
                        Long.toString(line.transfers()),
                        Long.toString(map.version())));
    }

    public void end() throws IOException {
        csv.flush();
    }
}
