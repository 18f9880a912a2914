package org.honorarium.statements.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.statements.control.SaidLines;
import org.honorarium.statements.control.StatementPdf;
import org.honorarium.statements.control.StatementRows;
import org.honorarium.statements.entity.Statement;
import org.honorarium.statements.entity.StatementLine;

/**
 * What every night said to somebody about their money. Annotators read their own; to them there is
 * no other. Finance and auditors read everybody's.
 */
@Stateless
@Allowed({ANNOTATOR, FINANCE, AUDITOR})
public class Statements {

    @Inject StatementRows rows;
    @Inject SaidLines lines;
    @Inject StatementPdf pdf;

    /**
     * Everybody's, the latest first. Sorts by businessDate, payer or reference; filters by
     * reference, payer (its id) and businessDate.
     */
    @Allowed({FINANCE, AUDITOR})
    public Page<Statement> page(PageRequest request) {
        return rows.page(null, request);
    }

    /**
     * An annotator's, the latest first. Sorts by businessDate or payer; filters by payer (its id)
     * and businessDate.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    public Page<Statement> of(UUID annotator, PageRequest request) {
        if (!isMine(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
        return rows.page(annotator, request);
    }

    /**
     * @throws AccessRejected if there is none, or it is somebody else's
     */
    public Statement get(UUID id) {
        return rows.find(id)
                .filter(found -> isMine(found.annotator()))
                .orElseThrow(() -> AccessRejected.notFound("statement"));
    }

    /** Every earning that it says is paid, in the order in which they were earned. */
    public Page<StatementLine> lines(UUID id, PageRequest request) {
        return lines.page(get(id).id(), request);
    }

    /** The PDF, the same bytes each time; in English or, for a Japanese reader, in Japanese. */
    public void pdf(UUID id, Locale reader, OutputStream out) throws IOException {
        pdf.write(get(id), reader, out);
    }

    private static boolean isMine(UUID annotator) {
        var actor = Actor.current();
        return actor.isAny(FINANCE, AUDITOR) || actor.id().equals(annotator);
    }
}
