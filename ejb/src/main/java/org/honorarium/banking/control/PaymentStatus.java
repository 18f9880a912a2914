package org.honorarium.banking.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Says;
import org.honorarium.money.entity.Money;

/**
 * pain.002.001.10, the Customer Payment Status Report: each payment's status, or one for the whole
 * file. A file that is rejected as a whole is so for every payment in it.
 */
final class PaymentStatus implements XmlWalk.Listener {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";

    private static final String GROUP = "Document/CstmrPmtStsRpt/OrgnlGrpInfAndSts";
    private static final String PAYMENTS = "Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts";
    private static final String PAYMENT = PAYMENTS + "/TxInfAndSts";

    /** Which of the standard's codes are final; all others are on the way. */
    private static final Map<String, Says> FINAL =
            Map.of(
                    "ACSC", Says.SETTLED,
                    "ACCC", Says.SETTLED,
                    "RJCT", Says.REJECTED,
                    "CANC", Says.REJECTED,
                    "BLCK", Says.OTHER);

    /** The standard's code for a reason that is given in words. */
    private static final String NARRATIVE = "NARR";

    private final Consumer<AnswerLine> taker;
    private String messageId = "";
    private String fileStatus = "";
    private String fileReasonCode = "";
    private String fileReason = "";
    private String reasonCode = "";
    private String reason = "";
    private String endToEndId = "";
    private String uetr = "";
    private String instructionId = "";
    private String status = "";
    private String reference = "";
    private Money amount;
    private LocalDate date;
    private LocalDate created;
    private long payments;

    PaymentStatus(Consumer<AnswerLine> taker) {
        this.taker = taker;
    }

    @Override
    public void begins(String path) {
        if (path.equals(PAYMENT)) {
            endToEndId = "";
            uetr = "";
            instructionId = "";
            status = "";
            reference = "";
            amount = null;
            date = null;
            reasonCode = "";
            reason = "";
        }
    }

    @Override
    public void ends(String path, String text, String currency, String place) {
        switch (path) {
            case "Document/CstmrPmtStsRpt/GrpHdr/CreDtTm" -> created = Amounts.day(text, place);
            case GROUP + "/OrgnlMsgId" -> messageId = text;
            case GROUP + "/GrpSts" -> fileStatus = text;
            case PAYMENTS + "/PmtInfSts" -> fileStatus = worse(fileStatus, text);
            case PAYMENT + "/OrgnlEndToEndId" -> endToEndId = text;
            case PAYMENT + "/OrgnlUETR" -> uetr = text;
            case PAYMENT + "/OrgnlInstrId" -> instructionId = text;
            case PAYMENT + "/TxSts" -> status = text;
            case PAYMENT + "/AcctSvcrRef" -> reference = text;
            case PAYMENT + "/AccptncDtTm" -> date = Amounts.day(text, place);
            case PAYMENT + "/OrgnlTxRef/Amt/InstdAmt" ->
                    amount = Amounts.money(text, currency, place);
            case PAYMENT + "/StsRsnInf/Rsn/Cd", PAYMENT + "/StsRsnInf/Rsn/Prtry" ->
                    reasonCode = text;
            case PAYMENTS + "/StsRsnInf/Rsn/Cd",
                    PAYMENTS + "/StsRsnInf/Rsn/Prtry",
                    GROUP + "/StsRsnInf/Rsn/Cd",
                    GROUP + "/StsRsnInf/Rsn/Prtry" ->
                    fileReasonCode = text;
            case PAYMENT + "/StsRsnInf/AddtlInf" -> reason = joined(reason, text);
            case PAYMENTS + "/StsRsnInf/AddtlInf", GROUP + "/StsRsnInf/AddtlInf" ->
                    fileReason = joined(fileReason, text);
            case PAYMENT -> {
                giveTheFilesReason();
                take(place, endToEndId, "", says(status));
            }
            case "Document/CstmrPmtStsRpt" -> end(place);
            default -> {
                // Nothing that a payout needs.
            }
        }
    }

    /**
     * A payment that is rejected with its whole file, for no reason of its own, has the file's; but
     * as words, since a code would say something about the payee.
     */
    private void giveTheFilesReason() {
        boolean withTheFile = says(status) == Says.REJECTED && says(fileStatus) == Says.REJECTED;
        if (withTheFile && reasonCode.isEmpty()) {
            reasonCode = NARRATIVE;
            reason = joined(joined(fileReasonCode, fileReason), reason);
        }
    }

    private void take(String place, String id, String file, Says says) {
        payments++;
        taker.accept(
                new AnswerLine(
                        place,
                        says,
                        id,
                        "",
                        file,
                        reference,
                        amount,
                        date == null ? created : date,
                        reasonCode,
                        reason,
                        uetr,
                        instructionId));
    }

    private void end(String place) {
        boolean rejected = says(fileStatus) == Says.REJECTED;
        if (!messageId.isEmpty() && !fileStatus.isEmpty() && (payments == 0 || rejected)) {
            amount = null;
            reference = "";
            uetr = "";
            instructionId = "";
            reasonCode = fileReasonCode;
            reason = fileReason;
            take(place, "", messageId, says(fileStatus));
        }
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }

    private static String worse(String known, String found) {
        return known.isEmpty() || says(found) == Says.REJECTED ? found : known;
    }

    private static Says says(String status) {
        return FINAL.getOrDefault(status, Says.ACCEPTED);
    }
}
