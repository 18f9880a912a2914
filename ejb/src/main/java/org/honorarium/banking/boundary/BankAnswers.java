package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.AnswerRows;
import org.honorarium.banking.control.LineList;
import org.honorarium.banking.entity.Answer;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;

/**
 * The bank's answers: each file is read whole or refused whole, kept as it came, and the same file
 * again changes nothing.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class BankAnswers {

    /** A statement with 50,000 single bookings, several times. */
    static final long LARGEST = 256L << 20;

    @Inject AnswerReading reading;
    @Inject AnswerRows answers;
    @Inject LineList lines;
    @Inject Audit audit;
    @Inject Ids ids;

    /**
     * Takes a file that the bank of a payer sent.
     *
     * @throws BankingRejected naming the first thing that is wrong with it; nothing of it is kept
     */
    @Allowed(FINANCE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID receive(UUID payer, String fileName, InputStream bytes) throws IOException {
        var file = Files.createTempFile("honorarium-", ".answer");
        try {
            var digest = keep(bytes, file);
            return reading.read(
                    new AnswerRows.Received(
                            ids.next(), payer, name(fileName), digest, Files.size(file)),
                    file);
        } finally {
            Files.delete(file);
        }
    }

    /** The latest first. Filters by payer (its id). */
    public Page<Answer> page(PageRequest request) {
        return answers.page(request);
    }

    /**
     * @throws BankingRejected if there is none
     */
    public Answer get(UUID answer) {
        return answers.find(answer).orElseThrow(() -> BankingRejected.notFound("bank answer"));
    }

    /** In the order of the file. Filters by outcome. */
    public Page<LineRow> lines(UUID answer, PageRequest request) {
        return lines.ofAnswer(get(answer).id(), request);
    }

    /** Gives the bytes as they came. It stands in the audit record, since they name people. */
    public void download(UUID answer, OutputStream out) {
        audit.note(
                "banking/answer-downloaded",
                answer,
                Map.of(),
                Map.of("sha256", get(answer).sha256()));
        answers.bytes(answer, out);
    }

    private static String keep(InputStream bytes, Path file) throws IOException {
        var digest = sha256();
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw BankingRejected.tooLarge(LARGEST);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String name(String given) {
        var name = given == null ? "" : given.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        return name.isEmpty() ? "answer" : name.substring(0, Math.min(200, name.length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
