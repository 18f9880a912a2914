package org.honorarium.statements.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.statements.control.MonthPdf;
import org.honorarium.statements.control.MonthRows;
import org.honorarium.statements.control.StatementRows;
import org.honorarium.statements.entity.Month;
import org.honorarium.statements.entity.MonthNight;
import org.honorarium.statements.entity.MonthRow;
import org.honorarium.statements.entity.PutBack;
import org.honorarium.statements.entity.Statement;

/**
 * What the nights of a month said to somebody, added up by currency, and what of it and of earlier
 * months was not paid after all. Derived each time from what was said, which never changes.
 */
@Stateless
@Allowed({ANNOTATOR, FINANCE, AUDITOR})
public class MonthlyStatements {

    @Inject StatementRows statements;
    @Inject MonthRows months;
    @Inject MonthPdf pdf;
    @Inject Clock clock;

    /**
     * An annotator's months, the latest first. Filters by payer (its id).
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    public Page<MonthRow> of(UUID annotator, PageRequest request) {
        refuseOthers(annotator);
        return months.page(annotator, request);
    }

    /**
     * @throws AccessRejected if nothing was said in it, or to somebody else
     */
    public Month get(UUID annotator, UUID payer, YearMonth month) {
        refuseOthers(annotator);
        var said = statements.between(annotator, payer, month.atDay(1), month.atEndOfMonth());
        var putBack = months.putBack(annotator, payer, month);
        // The heads of what came back are of other months.
        var head =
                Stream.concat(
                                said.stream(),
                                putBack.stream()
                                        .map(PutBack::statement)
                                        .flatMap(id -> statements.find(id).stream()))
                        .max(Comparator.comparing(Statement::businessDate))
                        .orElseThrow(() -> AccessRejected.notFound("statement"));
        return new Month(
                annotator,
                head.reference(),
                payer,
                head.payer(),
                month,
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).isAfter(month),
                latest(said, putBack),
                nights(said),
                putBack);
    }

    /** The PDF, in English or, for a Japanese reader, in Japanese. */
    public void pdf(UUID annotator, UUID payer, YearMonth month, Locale reader, OutputStream out)
            throws IOException {
        pdf.write(get(annotator, payer, month), reader, out);
    }

    private static List<MonthNight> nights(List<Statement> said) {
        return said.stream()
                .flatMap(
                        one ->
                                one.entries().stream()
                                        .map(entry -> new MonthNight(one.businessDate(), entry)))
                .sorted(
                        Comparator.comparing((MonthNight night) -> night.entry().currency())
                                .thenComparing(MonthNight::businessDate))
                .toList();
    }

    private static Instant latest(List<Statement> said, List<PutBack> putBack) {
        return Stream.concat(
                        said.stream().map(Statement::madeAt), putBack.stream().map(PutBack::at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void refuseOthers(UUID annotator) {
        var actor = Actor.current();
        if (!actor.isAny(FINANCE, AUDITOR) && !actor.id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
    }
}
