package org.honorarium.files.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a payment file was not written. When several reasons apply, the first in this file is given.
 * No account number and no name stands in a message.
 */
public final class PaymentFileRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private PaymentFileRejected(String code, String message, Map<String, String> facts) {
        this(Kind.UNPROCESSABLE, code, message, facts);
    }

    private PaymentFileRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "files/" + code, message, facts);
    }

    public static PaymentFileRejected currencyNotPaid(UUID payer, String currency) {
        return new PaymentFileRejected(
                Kind.NOT_FOUND,
                "currency-not-paid",
                "This payer does not pay in this currency.",
                Map.of("payer", payer.toString(), "currency", currency));
    }

    static PaymentFileRejected fieldMustFit(String field, String expected) {
        return new PaymentFileRejected(
                "field-must-fit",
                "The %s does not fit into a payment file: expected %s.".formatted(field, expected),
                Map.of("field", field, "expected", expected));
    }

    /** A field of a file with columns. */
    public static PaymentFileRejected tooLong(String field, int columns) {
        return fieldMustFit(field, "at most " + columns + " columns");
    }

    public static PaymentFileRejected accountNotTaken(String whose, AccountKind kind) {
        return new PaymentFileRejected(
                "account-not-taken",
                "This format takes no account of kind %s (%s).".formatted(kind, whose),
                Map.of("whose", whose, "kind", kind.name()));
    }

    public static PaymentFileRejected textCannotBeWritten(String whose, String field) {
        return new PaymentFileRejected(
                "text-cannot-be-written",
                "Nothing of the %s can be written in the bank's letters (%s)."
                        .formatted(field, whose),
                Map.of("whose", whose, "field", field));
    }

    public static PaymentFileRejected exceedsScheme(Payment payment, Money largest) {
        return new PaymentFileRejected(
                "exceeds-scheme",
                "The payment is larger than its scheme carries.",
                Map.of(
                        "payment", payment.endToEndId(),
                        "found", payment.amount().toString(),
                        "largest", largest.toString()));
    }

    public static PaymentFileRejected inParts(WrittenFile file) {
        return new PaymentFileRejected(
                "file-is-in-parts",
                "The file is longer than is taken at once: take its parts.",
                Map.of(
                        "file", file.name(),
                        "found", Long.toString(file.payments()),
                        "expected", "at most " + file.format().most(),
                        "parts", Long.toString(file.parts())));
    }

    public static PaymentFileRejected currencyMustMatch(PaymentOrder order, Payment payment) {
        return new PaymentFileRejected(
                "currency-must-match",
                "A payment file has one currency.",
                Map.of(
                        "payment", payment.endToEndId(),
                        "expected", order.currency(),
                        "found", payment.amount().currency()));
    }

    public static PaymentFileRejected countMustMatch(PaymentOrder order, String found) {
        return new PaymentFileRejected(
                "count-must-match",
                "The payments are not as many as the file's head says.",
                Map.of(
                        "message", order.messageId(),
                        "expected", Integer.toString(order.payments()),
                        "found", found));
    }

    public static PaymentFileRejected sumMustMatch(PaymentOrder order, Money found) {
        return new PaymentFileRejected(
                "sum-must-match",
                "The payments do not add up to the file's control sum.",
                Map.of(
                        "message", order.messageId(),
                        "expected", order.controlSum().toString(),
                        "found", found.toString()));
    }
}
