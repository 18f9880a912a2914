package org.honorarium.banking.control;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Says;
import org.honorarium.money.entity.Money;

/**
 * camt.053.001.08 and camt.054.001.08: what was booked on the payer's account, entry by entry and,
 * where the bank gives them, payment by payment. A debit is a payout that was paid; a credit that
 * says why it came back is one that was returned; all else is nothing of ours.
 */
final class AccountEntries implements XmlWalk.Listener {

    static final String STATEMENT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    static final String NOTIFICATION = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    /** Sub-families of the bank transaction code that are returns and reversals. */
    private static final Set<String> COMES_BACK =
            Set.of("RRTN", "RPCR", "ARET", "RRCT", "XRTN", "PRTN", "RVSL");

    /** What banks take for themselves. */
    private static final Set<String> CHARGES =
            Set.of("FEES", "CHRG", "COMM", "COME", "COMI", "COMT", "INTR", "TAXE", "ADJT");

    private final Consumer<AnswerLine> taker;
    private final Predicate<String> ours;
    private final String account;
    private final String entry;
    private final String payment;
    private final Booking booked = new Booking();
    private Booking paid = new Booking();
    private long entries;
    private long payments;
    private boolean inPayment;
    private boolean accountSeen;

    /**
     * @param top where an account begins: the statement, or the notification
     * @param ours whether an account is one that the payer pays from
     */
    AccountEntries(String top, Predicate<String> ours, Consumer<AnswerLine> taker) {
        this.taker = taker;
        this.ours = ours;
        this.account = top + "/Acct/Id";
        this.entry = top + "/Ntry";
        this.payment = entry + "/NtryDtls/TxDtls";
    }

    @Override
    public void begins(String path) {
        if (path.equals(entry)) {
            booked.clear();
            entries++;
            payments = 0;
        } else if (path.equals(payment)) {
            paid = new Booking();
            payments++;
            inPayment = true;
        }
    }

    @Override
    public void ends(String path, String text, String currency, String place) {
        if (path.equals(payment)) {
            inPayment = false;
            take(paid, "entry %d, payment %d (%s)".formatted(entries, payments, place));
        } else if (path.equals(entry)) {
            end(place);
        } else if (inPayment) {
            paid.read(path.substring(payment.length()), text, currency, place);
        } else if (path.startsWith(entry)) {
            booked.read(path.substring(entry.length()), text, currency, place);
        } else if (path.equals(account + "/IBAN") || path.equals(account + "/Othr/Id")) {
            checkAccount(text, place);
        }
    }

    private void checkAccount(String found, String place) {
        accountSeen = true;
        if (!ours.test(found)) {
            throw BankingRejected.otherAccount(place, found);
        }
    }

    private void end(String place) {
        if (!accountSeen) {
            throw BankingRejected.unreadable(place, "no account", "the account it is about");
        }
        if (payments == 0) {
            take(booked, "entry %d (%s)".formatted(entries, place));
        }
    }

    private void take(Booking one, String place) {
        var date = one.date == null ? booked.date : one.date;
        taker.accept(
                new AnswerLine(
                        place,
                        says(one),
                        one.endToEndId,
                        "",
                        one.endToEndId.isEmpty() && one == booked ? one.messageId : "",
                        one.reference.isEmpty() ? booked.reference : one.reference,
                        amount(one),
                        date,
                        one.reasonCode,
                        one.reason,
                        one.uetr,
                        one.instructionId));
    }

    private Money amount(Booking one) {
        var own = one.instructed == null ? one.amount : one.instructed;
        return own == null && payments <= 1 ? booked.amount : own;
    }

    private Says says(Booking one) {
        if (!booked.status.isEmpty() && !booked.status.equals("BOOK")) {
            return Says.ACCEPTED;
        }
        var kind = one.subFamily.isEmpty() ? booked.subFamily : one.subFamily;
        if (!one.reasonCode.isEmpty() || COMES_BACK.contains(kind)) {
            return Says.RETURNED;
        }
        if (CHARGES.contains(kind)) {
            return Says.OTHER;
        }
        if (booked.direction.equals("DBIT")) {
            return Says.SETTLED;
        }
        return booked.reversal ? Says.RETURNED : Says.OTHER;
    }

    /** What stands in an entry, or in one payment of it. */
    private static final class Booking {

        private Money amount;
        private Money instructed;
        private String direction = "";
        private String status = "";
        private boolean reversal;
        private LocalDate date;
        private String reference = "";
        private String subFamily = "";
        private String messageId = "";
        private String endToEndId = "";
        private String uetr = "";
        private String instructionId = "";
        private String reasonCode = "";
        private String reason = "";

        void clear() {
            amount = null;
            instructed = null;
            direction = "";
            status = "";
            reversal = false;
            date = null;
            reference = "";
            subFamily = "";
            messageId = "";
        }

        void read(String path, String text, String currency, String place) {
            switch (path) {
                case "/Amt", "/AmtDtls/TxAmt/Amt" -> amount = Amounts.money(text, currency, place);
                case "/AmtDtls/InstdAmt/Amt" -> instructed = Amounts.money(text, currency, place);
                case "/CdtDbtInd" -> direction = text;
                case "/Sts/Cd" -> status = text;
                case "/RvslInd" -> reversal = text.equals("true") || text.equals("1");
                case "/BookgDt/Dt", "/BookgDt/DtTm" -> date = Amounts.day(text, place);
                case "/AcctSvcrRef", "/Refs/AcctSvcrRef" -> reference = text;
                case "/BkTxCd/Domn/Fmly/SubFmlyCd" -> subFamily = text;
                case "/NtryDtls/Btch/MsgId" -> messageId = text;
                case "/NtryDtls/Btch/PmtInfId" ->
                        messageId = messageId.isEmpty() ? text : messageId;
                case "/Refs/EndToEndId" -> endToEndId = text;
                case "/Refs/UETR" -> uetr = text;
                case "/Refs/InstrId" -> instructionId = text;
                case "/RtrInf/Rsn/Cd", "/RtrInf/Rsn/Prtry" -> reasonCode = text;
                case "/RtrInf/AddtlInf" -> reason = text;
                default -> {
                    // Nothing that a payout needs.
                }
            }
        }
    }
}
