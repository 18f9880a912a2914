package org.honorarium.holds.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a hold says.
 *
 * @param payer whose payouts it holds; empty for all payers
 * @param account which account was returned; only for that kind
 * @param why what the annotator reads, 1 to 1000 characters
 * @param until when it is over by itself; empty if somebody must lift it
 */
public record HoldTerms(
        UUID annotator,
        Optional<UUID> payer,
        HoldKind kind,
        Optional<UUID> account,
        String why,
        Optional<Instant> until) {

    private static final int LONGEST = 1_000;

    /**
     * @throws HoldRejected naming the first thing that is wrong
     */
    public HoldTerms {
        if (kind == null) {
            throw HoldRejected.wrong("kind", "nothing", "a kind of hold");
        }
        if ((kind == HoldKind.ACCOUNT_RETURNED) != account.isPresent()) {
            throw HoldRejected.wrong(
                    "account",
                    account.map(UUID::toString).orElse("nothing"),
                    "an account if it was returned, and only then");
        }
        why = text("why", why);
        until = until.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    static String text(String place, String said) {
        var text = said == null ? "" : said.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw HoldRejected.wrong(
                    place,
                    text.isEmpty() ? "nothing" : text.length() + " characters",
                    "a reason of 1 to " + LONGEST + " characters");
        }
        return text;
    }

    /** Why a hold is lifted: as long as why it was put. */
    public static String because(String said) {
        return text("because", said);
    }

    /** For the audit record. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("annotator", annotator.toString());
        facts.put("kind", kind.name());
        facts.put("why", why);
        payer.ifPresent(one -> facts.put("payer", one.toString()));
        account.ifPresent(one -> facts.put("account", one.toString()));
        until.ifPresent(at -> facts.put("until", at.toString()));
        return facts;
    }
}
