package org.honorarium.statements.control;

import static org.honorarium.statements.control.SaidTables.amount;
import static org.honorarium.statements.control.SaidTables.cell;
import static org.honorarium.statements.control.SaidTables.fact;
import static org.honorarium.statements.control.SaidTables.heads;
import static org.honorarium.statements.control.SaidTables.table;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.honorarium.money.entity.Money;
import org.honorarium.statements.entity.MonthNight;
import org.honorarium.statements.entity.MonthSum;
import org.honorarium.statements.entity.PutBack;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;

/** The tables of a monthly statement as PDF. */
final class MonthTables {

    private MonthTables() {}

    /** From what was earned to what is paid. */
    static PdfPTable sum(MonthSum sum, StatementWords words, StatementType type) {
        var table = table(60, 40);
        fact(table, words.say("gross", sum.items()), amount(sum.gross()), type);
        if (sum.debts().isPositive()) {
            fact(table, words.say("debts"), "-" + sum.debts(), type);
        }
        if (sum.exchanged() != null) {
            fact(table, words.say("exchanged"), amount(sum.exchanged()), type);
        }
        if (sum.tax().isPositive()) {
            fact(table, words.say("tax"), "-" + sum.tax(), type);
        }
        fact(table, words.say("paid_by_nights", sum.nights()), amount(sum.paid()), type);
        if (sum.putBack().isPositive()) {
            fact(table, words.say("put_back"), "-" + sum.putBack(), type);
            fact(table, words.say("stays"), amount(sum.stays()), type);
        }
        return table;
    }

    /** Each night with its line. */
    static PdfPTable nights(List<MonthNight> nights, StatementWords words, StatementType type) {
        var table = table(12, 8, 16, 14, 16, 14, 20);
        heads(
                table,
                Stream.of("date", "items", "earned", "debts", "exchanged", "tax", "paid"),
                words,
                type);
        for (var night : nights) {
            var entry = night.entry();
            small(table, night.businessDate().toString(), Element.ALIGN_LEFT, type);
            small(table, Long.toString(entry.items()), Element.ALIGN_RIGHT, type);
            small(table, amount(entry.gross()), Element.ALIGN_RIGHT, type);
            small(table, taken(entry.debts()), Element.ALIGN_RIGHT, type);
            small(table, amount(entry.exchanged()), Element.ALIGN_RIGHT, type);
            small(table, taken(entry.tax()), Element.ALIGN_RIGHT, type);
            small(
                    table,
                    entry.isPaid()
                            ? amount(entry.paid())
                            : words.say("held") + ": " + words.reason(entry.reason()),
                    Element.ALIGN_RIGHT,
                    type);
        }
        return table;
    }

    /** What was not paid after all, by when that was known. */
    static PdfPTable putBack(List<PutBack> putBack, StatementWords words, StatementType type) {
        var table = table(15, 15, 20, 30, 20);
        heads(table, Stream.of("date", "of_night", "what", "end_to_end_id", "amount"), words, type);
        for (var one : putBack) {
            var day = one.at().atZone(ZoneOffset.UTC).toLocalDate();
            small(table, day.toString(), Element.ALIGN_LEFT, type);
            small(table, one.businessDate().toString(), Element.ALIGN_LEFT, type);
            small(table, words.say("state." + one.state()), Element.ALIGN_LEFT, type);
            small(table, one.endToEndId(), Element.ALIGN_LEFT, type);
            small(table, amount(one.paid()), Element.ALIGN_RIGHT, type);
        }
        return table;
    }

    private static String taken(Money amount) {
        return amount.isPositive() ? "-" + amount(amount) : "";
    }

    private static void small(PdfPTable table, String text, int align, StatementType type) {
        table.addCell(cell(type.small(text), align));
    }
}
