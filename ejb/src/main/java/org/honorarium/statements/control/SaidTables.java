package org.honorarium.statements.control;

import java.awt.Color;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.honorarium.money.entity.Money;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.ProjectSum;
import org.honorarium.statements.entity.SaidRate;
import org.honorarium.statements.entity.StatementLine;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The tables of a statement as PDF. */
final class SaidTables {

    /** So many rows are laid out together, and then forgotten. */
    static final int ROWS_AT_ONCE = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private SaidTables() {}

    /** From what was earned to what is paid, or why it is not. */
    static PdfPTable facts(Entry entry, StatementWords words, StatementType type) {
        var table = table(60, 40);
        fact(table, words.say("gross", entry.items()), amount(entry.gross()), type);
        if (entry.debts().isPositive()) {
            fact(table, words.say("debts"), "-" + amount(entry.debts()), type);
        }
        if (entry.rate() != null) {
            fact(table, rate(entry.rate(), words), amount(entry.exchanged()), type);
        }
        if (entry.tax().isPositive()) {
            fact(table, words.say("tax"), "-" + amount(entry.tax()), type);
        }
        if (entry.isPaid()) {
            fact(table, words.say("paid"), amount(entry.paid()), type);
            if (entry.payOn() != null) {
                fact(table, words.say("pay_on"), entry.payOn().toString(), type);
            }
            fact(table, words.say("account"), entry.account(), type);
            fact(table, words.say("end_to_end_id"), entry.endToEndId(), type);
        } else {
            fact(table, words.say("held"), words.reason(entry.reason()), type);
        }
        return table;
    }

    static PdfPTable projects(List<ProjectSum> projects, StatementWords words, StatementType type) {
        var table = table(60, 15, 25);
        heads(table, Stream.of("project", "items", "amount"), words, type);
        for (var project : projects) {
            table.addCell(cell(type.plain(project.name()), Element.ALIGN_LEFT));
            table.addCell(cell(type.plain(Long.toString(project.items())), Element.ALIGN_RIGHT));
            table.addCell(cell(type.plain(amount(project.amount())), Element.ALIGN_RIGHT));
        }
        return table;
    }

    /** Its rows come one by one. */
    static PdfPTable lines(StatementWords words, StatementType type) {
        var table = table(17, 13, 20, 35, 15);
        heads(
                table,
                Stream.of("earned_at", "what", "project", "explanation", "amount"),
                words,
                type);
        table.setComplete(false);
        return table;
    }

    static void add(PdfPTable table, StatementLine line, StatementWords words, StatementType type) {
        Stream.of(
                        TIME.format(line.earnedAt()),
                        words.kind(line.kind()),
                        line.project(),
                        line.explanation())
                .forEach(text -> table.addCell(cell(type.small(text), Element.ALIGN_LEFT)));
        table.addCell(cell(type.small(amount(line.amount())), Element.ALIGN_RIGHT));
    }

    static void heads(
            PdfPTable table, Stream<String> keys, StatementWords words, StatementType type) {
        keys.forEach(
                key -> {
                    var cell = cell(type.small(words.say(key)), Element.ALIGN_LEFT);
                    cell.setBackgroundColor(new Color(0xEE, 0xEE, 0xEE));
                    table.addCell(cell);
                });
        table.setHeaderRows(1);
    }

    static void fact(PdfPTable table, String what, String value, StatementType type) {
        table.addCell(cell(type.plain(what), Element.ALIGN_LEFT));
        table.addCell(cell(type.plain(value), Element.ALIGN_RIGHT));
    }

    private static String rate(SaidRate rate, StatementWords words) {
        return words.say(
                "rate", rate.rate().toPlainString(), rate.source(), TIME.format(rate.at()));
    }

    /** "1,449.04 USD", as both languages write it; empty for no amount. */
    static String amount(Money amount) {
        if (amount == null) {
            return "";
        }
        var major = amount.major();
        return String.format(
                Locale.ENGLISH, "%,." + major.scale() + "f %s", major, amount.currency());
    }

    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(6);
        return table;
    }

    static PdfPCell cell(Phrase words, int align) {
        var cell = new PdfPCell(words);
        cell.setPadding(3);
        cell.setBorderColor(Color.LIGHT_GRAY);
        cell.setHorizontalAlignment(align);
        return cell;
    }
}
