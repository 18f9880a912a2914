package org.honorarium.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A bank that says what became of payouts, badly: some it loses, some it says twice, some in the
 * wrong order, some files come half and then whole. A silent one says some only after days, when
 * they count as unknown.
 */
final class RandomBank {

    private static final String FILED =
            "select end_to_end_id, amount_minor, currency from payouts.answerable where run_id = ?"
                    + " order by 1";

    private static final String HEADER =
            "Status,EndToEndId,Amount,Currency,Date,BankReference,ReasonCode\n";

    private final Random random;
    private final boolean silent;
    private final List<List<String>> files = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<String> late = new ArrayList<>();
    private final Set<String> unheardOf = new HashSet<>();
    private final Map<String, String> expected = new TreeMap<>();

    /** It has decided what it will say of each payout of the run. */
    RandomBank(Random random, boolean silent, Connection superuser, UUID run) throws SQLException {
        this.random = random;
        this.silent = silent;
        try (var statement = superuser.prepareStatement(FILED)) {
            statement.setObject(1, run);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    decide(rows.getString(1), new Money(rows.getLong(2), rows.getString(3)));
                }
            }
        }
        files.forEach(lines -> Collections.shuffle(lines, random));
        Collections.shuffle(late, random);
    }

    /** Its files in the order in which they come; a half one before its whole one. */
    List<String> files() {
        return sent(files);
    }

    /** What it says after days. */
    List<String> late() {
        return late.isEmpty() ? List.of() : sent(List.of(late));
    }

    private List<String> sent(List<List<String>> every) {
        var all = new ArrayList<String>();
        for (var lines : every) {
            var whole = whole(lines);
            if (random.nextBoolean()) {
                all.add(whole.substring(0, random.nextInt(HEADER.length(), whole.length())));
            }
            all.add(whole);
            if (random.nextInt(3) == 0) {
                all.add(whole);
            }
        }
        return all;
    }

    /** Half ones may be refused. */
    boolean isWhole(String csv) {
        return whole(late).equals(csv)
                || files.stream().anyMatch(lines -> whole(lines).equals(csv));
    }

    private static String whole(List<String> lines) {
        return HEADER + String.join("\n", lines) + "\n";
    }

    /** What its words come to, by end-to-end id, in whatever order they came. */
    Map<String, String> expected() {
        return expected;
    }

    /** What is known of them when it has been silent for days. */
    Map<String, String> inSilence() {
        var known = new TreeMap<>(expected);
        unheardOf.forEach(id -> known.put(id, "UNKNOWN"));
        return known;
    }

    private void decide(String endToEndId, Money amount) {
        int chance = random.nextInt(100);
        if (silent && (chance < 10 || random.nextInt(4) == 0)) {
            unheardOf.add(endToEndId);
        }
        if (chance < 10) {
            expected.put(endToEndId, silent ? "UNKNOWN" : "SENT");
        } else if (chance < 20) {
            say("REJECTED", endToEndId, amount, "AC04");
            expected.put(endToEndId, "REJECTED");
        } else {
            boolean returned = chance < 30;
            if (!returned || chance < 27) {
                say("SETTLED", endToEndId, amount, "");
            }
            if (returned) {
                say("RETURNED", endToEndId, amount, "AC01");
            }
            expected.put(endToEndId, returned ? "RETURNED" : "SETTLED");
        }
    }

    /** Once, or twice with the same words. */
    private void say(String status, String endToEndId, Money amount, String code) {
        var line =
                "%s,%s,%s,%s,2026-03-03,%s-%s,%s"
                        .formatted(
                                status,
                                endToEndId,
                                amount.major().toPlainString(),
                                amount.currency(),
                                status.charAt(2),
                                endToEndId,
                                code);
        place(endToEndId).add(line);
        if (random.nextInt(20) == 0) {
            place(endToEndId).add(line);
        }
    }

    private List<String> place(String endToEndId) {
        return unheardOf.contains(endToEndId) ? late : files.get(random.nextInt(2));
    }
}
