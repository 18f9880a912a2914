package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.Statement;
import org.honorarium.typefaces.boundary.Typefaces;
import org.openpdf.text.Document;

/** A statement of one night as PDF; with the same fonts the same statement is the same bytes. */
@Dependent
public class StatementPdf {

    @Inject SaidLines lines;
    @Inject Typefaces typefaces;

    public void write(Statement statement, Locale reader, OutputStream out) throws IOException {
        var words = new StatementWords(reader);
        var night = statement.businessDate().toString();
        var paper =
                new Paper(
                        words.say("title", night),
                        statement.id().toString(),
                        statement.madeAt(),
                        words.say("footer"),
                        words,
                        new StatementType(typefaces));
        paper.write(
                out,
                document -> {
                    paper.head(
                            document,
                            List.of(
                                    words.say("for", statement.reference()),
                                    words.say("from", statement.payer()),
                                    words.say("night", night),
                                    words.say("number", statement.id().toString())));
                    statement.entries().forEach(entry -> money(document, entry, paper));
                });
    }

    private void money(Document document, Entry entry, Paper paper) {
        var words = paper.words();
        var type = paper.type();
        paper.part(document, words.say("money", entry.currency()));
        document.add(SaidTables.facts(entry, words, type));
        if (!entry.isPaid()) {
            return;
        }
        paper.middle(document, words.say("projects"));
        document.add(SaidTables.projects(entry.projects(), words, type));
        paper.middle(document, words.say("lines"));
        var table = SaidTables.lines(words, type);
        lines.each(
                entry.statement(),
                entry.currency(),
                line -> {
                    SaidTables.add(table, line, words, type);
                    if (table.size() % SaidTables.ROWS_AT_ONCE == 0) {
                        document.add(table);
                    }
                });
        table.setComplete(true);
        document.add(table);
    }
}
