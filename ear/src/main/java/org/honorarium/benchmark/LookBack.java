package org.honorarium.benchmark;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;

/** What the imported work would have cost under another rate card, over the API. */
final class LookBack {

    /** A million annotations in thirty seconds. */
    private static final int WANTED_A_SECOND = 1_000_000 / 30;

    private static final Pattern ANNOTATIONS = Pattern.compile("\"annotations\":(\\d+)");

    private static final String CARD =
            """
            {"rules": [
              {"name": "Base", "effect": "ADD", "amount": "0.12"},
              {"name": "Topic", "effect": "ADD", "amount": "0.05",
               "when": {"variable": "topic", "comparator": "EQUAL", "values": ["energy"]}},
              {"name": "Proven", "effect": "MULTIPLY", "amount": "1.2",
               "when": {"requirement": {"type": "ACCEPTANCE-EVER",
                                        "level": {"comparator": "AT_LEAST", "values": [90]}}}},
              {"name": "Weekend", "effect": "MULTIPLY", "amount": "1.5", "when": {"weekend": true}},
              {"name": "Time", "effect": "ADD", "amount": "0.10", "unit": "MINUTE", "most": "10"}]}
            """;

    private final HouseApi api;

    LookBack(HouseApi api) {
        this.api = api;
    }

    void measure(Figures figures, String month) {
        var path = "projects/%s/rate-card/preview?month=%s&floor=12.00";
        var began = System.nanoTime();
        var answer =
                api.post(
                        path.formatted(People.IMPORTS, month),
                        "application/json",
                        BodyPublishers.ofString(CARD));
        var took = Duration.ofNanos(System.nanoTime() - began);
        var found = ANNOTATIONS.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException(answer);
        }
        long annotations = Long.parseLong(found.group(1));
        figures.add(
                "what work would cost",
                annotations,
                took,
                "1,000,000 in 30 s",
                Duration.ofMillis(1_000 * annotations / WANTED_A_SECOND),
                "at most 1",
                month);
    }
}
