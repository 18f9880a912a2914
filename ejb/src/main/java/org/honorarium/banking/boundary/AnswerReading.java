package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.AnswerFormat;
import org.honorarium.banking.control.AnswerRows;
import org.honorarium.banking.control.Carrying;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.database.boundary.Locks;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/** Reads one answer of a bank, whole or not at all, in one transaction. */
@Stateless
@Allowed(FINANCE)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerReading {

    private static final int AT_A_TIME = 1_000;

    @Inject AnswerRows answers;
    @Inject Carrying carrying;
    @Inject Payers payers;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Returns the id of the answer: of this file, or of the same file that came before. */
    public UUID read(AnswerRows.Received one, Path file) {
        var payer = payers.find(one.payer()).orElseThrow(() -> PayerRejected.notFound(one.payer()));
        // The bank's answers to one payer are taken one after the other.
        locks.hold("banking/" + one.payer());
        var known = answers.known(one.payer(), one.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        var accounts =
                payer.terms().funding().stream()
                        .map(funding -> funding.account())
                        .flatMap(account -> Stream.of(account.iban(), account.accountNumber()))
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toSet());
        var portion = new Portion(one, AnswerFormat.kind(file));
        AnswerFormat.read(file, portion.kind, accounts::contains, portion::add);
        portion.carry();
        answers.add(one, portion.kind, portion.carried, Actor.current().id(), clock.instant());
        answers.keep(one.id(), file);
        audit.note(
                "banking/answer-read",
                one.id(),
                Map.of(),
                Map.of(
                        "payer", one.payer().toString(),
                        "file", one.fileName(),
                        "sha256", one.sha256(),
                        "lines", Long.toString(portion.carried)));
        return one.id();
    }

    /** Lines on their way: so many are carried together that memory does not grow with the file. */
    private final class Portion {

        private final AnswerRows.Received answer;
        private final AnswerKind kind;
        private final List<AnswerLine> lines = new ArrayList<>();
        private long carried;

        Portion(AnswerRows.Received answer, AnswerKind kind) {
            this.answer = answer;
            this.kind = kind;
        }

        void add(AnswerLine line) {
            lines.add(line);
            if (lines.size() == AT_A_TIME) {
                carry();
            }
        }

        void carry() {
            carrying.carry(answer.payer(), answer.id(), kind, carried + 1, lines);
            carried += lines.size();
            lines.clear();
        }
    }
}
