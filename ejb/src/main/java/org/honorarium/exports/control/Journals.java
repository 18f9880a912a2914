package org.honorarium.exports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.honorarium.exports.entity.ExportKind;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.payers.entity.PayerTerms;

/** Writes journals, line after line. */
@Dependent
public class Journals {

    @Inject JournalRows rows;
    @Inject MapRows maps;

    public void write(ExportOrder order, PayerTerms payer, OutputStream out) {
        try {
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            if (order.kind() == ExportKind.JOURNAL_CSV) {
                csv(order, Days.of(order, payer), text);
            } else {
                beancount(order, payer, text);
            }
            text.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void csv(ExportOrder order, Days days, Writer text) throws IOException {
        var csv = new JournalCsv(text, maps.last(order.payer()));
        rows.lines(order.payer(), days, order.each(), csv::add);
        csv.end();
    }

    private void beancount(ExportOrder order, PayerTerms payer, Writer text) {
        var days = Days.of(order, payer);
        var before = rows.before(order.payer(), days.begin());
        var after = rows.before(order.payer(), days.end());
        var beancount = new BeancountText(text, maps.last(order.payer()));
        beancount.begin(order, payer.name(), before, after);
        rows.lines(order.payer(), days, order.each(), beancount::add);
        beancount.end(order.until(), after);
    }
}
