package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.honorarium.statements.entity.Month;
import org.honorarium.statements.entity.MonthNight;
import org.honorarium.statements.entity.MonthSum;
import org.honorarium.statements.entity.PutBack;
import org.honorarium.typefaces.boundary.Typefaces;
import org.openpdf.text.Document;

/** A monthly statement as PDF; as long as nothing more is said, the same bytes. */
@Dependent
public class MonthPdf {

    @Inject Typefaces typefaces;

    public void write(Month month, Locale reader, OutputStream out) throws IOException {
        var words = new StatementWords(reader);
        var paper =
                new Paper(
                        words.say("title", month.month().toString()),
                        name(month),
                        month.saidAt(),
                        words.say("footer_month"),
                        words,
                        new StatementType(typefaces));
        paper.write(
                out,
                document -> {
                    paper.head(document, sentences(month, words));
                    month.sums().forEach(sum -> sum(document, sum, paper));
                    nights(document, month.nights(), paper);
                    putBack(document, month.putBack(), paper);
                });
    }

    private static List<String> sentences(Month month, StatementWords words) {
        var sentences =
                new ArrayList<>(
                        List.of(
                                words.say("for", month.reference()),
                                words.say("from", month.payerName()),
                                words.say("month", month.month().toString())));
        if (!month.isOver()) {
            sentences.add(words.say("so_far"));
        }
        return sentences;
    }

    private static void sum(Document document, MonthSum sum, Paper paper) {
        paper.part(document, paper.words().say("money", sum.currency()));
        document.add(MonthTables.sum(sum, paper.words(), paper.type()));
    }

    private static void nights(Document document, List<MonthNight> nights, Paper paper) {
        if (!nights.isEmpty()) {
            paper.part(document, paper.words().say("nights"));
            document.add(MonthTables.nights(nights, paper.words(), paper.type()));
        }
    }

    private static void putBack(Document document, List<PutBack> putBack, Paper paper) {
        if (!putBack.isEmpty()) {
            paper.part(document, paper.words().say("put_back"));
            document.add(MonthTables.putBack(putBack, paper.words(), paper.type()));
        }
    }

    /** Another one as soon as something more is said. */
    private static String name(Month month) {
        return String.join(
                "/",
                month.annotator().toString(),
                month.payer().toString(),
                month.month().toString(),
                month.saidAt().toString(),
                Boolean.toString(month.isOver()));
    }
}
