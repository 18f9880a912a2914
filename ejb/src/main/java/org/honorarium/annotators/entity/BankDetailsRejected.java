package org.honorarium.annotators.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why bank details cannot be right. The field is named as in {@link BankDetails}, and of an account
 * number only the end is repeated: refusals are kept and read by others.
 */
public final class BankDetailsRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private BankDetailsRejected(String code, String message, Map<String, String> facts) {
        super(Kind.UNPROCESSABLE, "annotators/" + code, message, facts);
    }

    static BankDetailsRejected doesNotBelong(String field, AccountKind kind) {
        return of("bank-detail-does-not-belong", field, "a value", "nothing for " + kind);
    }

    static BankDetailsRejected wrong(String field, String found, String expected) {
        return of("bank-detail-wrong", field, found.isEmpty() ? "nothing" : found, expected);
    }

    private static BankDetailsRejected of(
            String code, String field, String found, String expected) {
        return new BankDetailsRejected(
                code,
                "Bank details, %s: found %s, expected %s.".formatted(field, found, expected),
                Map.of("field", field, "found", found, "expected", expected));
    }

    public String field() {
        return facts().get("field");
    }

    public String found() {
        return facts().get("found");
    }

    public String expected() {
        return facts().get("expected");
    }
}
