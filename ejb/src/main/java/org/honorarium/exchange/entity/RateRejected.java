package org.honorarium.exchange.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why rates were not loaded. Nothing of what was sent is kept. */
public final class RateRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RateRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "exchange/" + code, message, facts);
    }

    static RateRejected currencyUnknown(String found) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "currency-unknown",
                "A currency is said by its ISO 4217 code.",
                Map.of("found", found, "expected", "as USD"));
    }

    static RateRejected twoCurrencies(String found) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "two-currencies",
                "A rate is between two different currencies.",
                Map.of("found", found));
    }

    static RateRejected rateWrong(String found) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "rate-wrong",
                "A rate is a positive number with at most 12 decimals, below 1,000,000,000.",
                Map.of("found", found));
    }

    static RateRejected sourceMissing() {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "source-missing",
                "A rate has a source, in 1 to 200 characters.",
                Map.of());
    }

    public static RateRejected quotedInTheFuture(Quoted found) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "quoted-in-the-future",
                "No rate is known before it is quoted.",
                Map.of("found", found.at().toString()));
    }

    public static RateRejected saidOtherwise(Quoted found, String before) {
        return new RateRejected(
                Kind.CONFLICT,
                "said-otherwise",
                "The same source said another rate at the same time.",
                Map.of(
                        "from", found.from(),
                        "to", found.to(),
                        "at", found.at().toString(),
                        "found", found.rate().toPlainString(),
                        "before", before));
    }

    public static RateRejected notFound(UUID rate) {
        return new RateRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such rate.",
                Map.of("rate", rate.toString()));
    }

    public static RateRejected waitsForNobody(UUID rate) {
        return new RateRejected(
                Kind.CONFLICT,
                "waits-for-nobody",
                "This rate counts already: it is near the one before it.",
                Map.of("rate", rate.toString()));
    }

    public static RateRejected anotherPersonConfirms() {
        return new RateRejected(
                Kind.NOT_ALLOWED,
                "another-person-confirms",
                "Another person must confirm this rate: you loaded it.",
                Map.of());
    }

    public static RateRejected personMissing() {
        return new RateRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is decided by a person, not by a program's token.",
                Map.of());
    }

    public static RateRejected encodingWrong() {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "encoding-wrong",
                "A file of rates is text in UTF-8; nothing of the file is kept.",
                Map.of("found", "bytes that are no text", "expected", "a CSV file in UTF-8"));
    }

    public static RateRejected headWrong(String found, String expected) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "head-wrong",
                "The first line of a file of rates names its columns.",
                Map.of("line", "1", "found", found, "expected", expected));
    }

    public static RateRejected lineWrong(int line, String found, String expected) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "line-wrong",
                "A line of the file of rates cannot be read; nothing of the file is kept.",
                Map.of("line", Integer.toString(line), "found", found, "expected", expected));
    }

    public static RateRejected tooMany(int most) {
        return new RateRejected(
                Kind.UNPROCESSABLE,
                "too-many",
                "A file of rates has too many lines.",
                Map.of("expected", "at most " + most));
    }
}
