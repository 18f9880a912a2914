package org.honorarium.banking.entity;

import java.time.LocalDate;
import java.util.Locale;
import org.honorarium.money.entity.Money;

/**
 * One line of a bank's answer, as the file says it.
 *
 * @param place where it stands in the file: "line 4", "entry 2, payment 1"
 * @param endToEndId ours, if the bank gives it back; empty if not
 * @param trace NACHA's trace number of the original entry and, behind a slash, its individual
 *     identification number, which is the end of our end-to-end id; empty elsewhere
 * @param messageId the message id of the payment file it is about, if it is about a whole file
 * @param bankReference what the bank calls it
 * @param amount null if the line gives none
 * @param date on which the bank booked it; null if the line gives none
 * @param reasonCode why it was rejected, returned or changed, in the standard's code
 * @param reason the same in the bank's words
 * @param uetr the payment's UETR, if the bank gives it; looked at where there is no end-to-end id
 * @param instructionId some banks put our end-to-end id here; looked at where there is none
 * @param corrected what the bank says is right, in NACHA's columns; never kept as it is
 */
public record AnswerLine(
        String place,
        Says says,
        String endToEndId,
        String trace,
        String messageId,
        String bankReference,
        Money amount,
        LocalDate date,
        String reasonCode,
        String reason,
        String uetr,
        String instructionId,
        String corrected) {

    private static final String NONE = "NOTPROVIDED";

    public AnswerLine {
        endToEndId = id(endToEndId);
        messageId = id(messageId);
        trace = text(trace);
        bankReference = text(bankReference);
        reasonCode = text(reasonCode);
        reason = text(reason);
        uetr = text(uetr).toLowerCase(Locale.ROOT);
        instructionId = id(instructionId);
        corrected = corrected == null ? "" : corrected;
    }

    /** A line that corrects nothing. */
    public AnswerLine(
            String place,
            Says says,
            String endToEndId,
            String trace,
            String messageId,
            String bankReference,
            Money amount,
            LocalDate date,
            String reasonCode,
            String reason,
            String uetr,
            String instructionId) {
        this(
                place,
                says,
                endToEndId,
                trace,
                messageId,
                bankReference,
                amount,
                date,
                reasonCode,
                reason,
                uetr,
                instructionId,
                "");
    }

    /** A line that gives neither UETR nor instruction id. */
    public AnswerLine(
            String place,
            Says says,
            String endToEndId,
            String trace,
            String messageId,
            String bankReference,
            Money amount,
            LocalDate date,
            String reasonCode,
            String reason) {
        this(
                place,
                says,
                endToEndId,
                trace,
                messageId,
                bankReference,
                amount,
                date,
                reasonCode,
                reason,
                "",
                "");
    }

    /** Whether it names what it is about. */
    public boolean isNamed() {
        return !endToEndId.isEmpty() || !trace.isEmpty() || !messageId.isEmpty();
    }

    public boolean isChange() {
        return says == Says.CHANGED;
    }

    /** Whether it speaks of a whole payment file. */
    public boolean isAboutFile() {
        return endToEndId.isEmpty() && trace.isEmpty() && !messageId.isEmpty();
    }

    /** As end-to-end ids are compared: some banks give them back in capital letters. */
    public String endToEndKey() {
        return endToEndId.toLowerCase(Locale.ROOT);
    }

    /** The same of an instruction id. */
    public String instructionKey() {
        return instructionId.toLowerCase(Locale.ROOT);
    }

    private static String id(String found) {
        var id = text(found);
        return id.equals(NONE) ? "" : id;
    }

    private static String text(String found) {
        return found == null ? "" : found.strip();
    }

    /** Account numbers stay out of logs. */
    @Override
    public String toString() {
        return "AnswerLine[%s %s %s]".formatted(place, says, endToEndId);
    }
}
