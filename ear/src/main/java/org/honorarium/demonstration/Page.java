package org.honorarium.demonstration;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last page of a start says of the demonstration: who can sign in, what the latest night
 * paid and held, what waits for release. The figures are the house's at this moment.
 */
final class Page {

    private static final String LABEL = "%-18s%s";

    private final List<String> lines = new ArrayList<>();

    private Page() {}

    /**
     * @param nobody the API, not signed in
     */
    static List<String> of(Visitor nobody) {
        var page = new Page();
        page.people();
        var reader = nobody.signIn(Person.AUDITOR.signInName(), Person.PASSWORD);
        reader.ifPresent(page::figures);
        return page.lines;
    }

    private void people() {
        lines.add("");
        line("password", Person.PASSWORD + ", the same for all of these:");
        for (var person : Person.values()) {
            line("  " + person.signInName(), person.does());
        }
    }

    private void figures(Visitor reader) {
        for (var row : runs(reader, "size=1&sort=businessDate&ascending=false")) {
            lines.add("");
            line("last night", "business date " + row.getString("businessDate"));
            var run = reader.get("payout-runs/" + row.getString("id"));
            NightFigures.of(run)
                    .forEach((currency, text) -> line("  " + currency, text.toString()));
        }
        lines.add("");
        var waiting = runs(reader, "state=RESERVED&sort=businessDate");
        waiting.forEach(row -> line("to release", release(row)));
        if (waiting.isEmpty()) {
            line("to release", "nothing");
        }
    }

    private static String release(JsonObject row) {
        var date = row.getString("businessDate");
        return row.containsKey("startedByName") && !row.isNull("startedByName")
                ? "the run of %s, by somebody else than %s, who started it"
                        .formatted(date, row.getString("startedByName"))
                : "the run of %s, which began by itself: one of finance approves, another releases"
                        .formatted(date);
    }

    private static List<JsonObject> runs(Visitor reader, String query) {
        var found = reader.get("payout-runs?" + query);
        return found.getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private void line(String label, String text) {
        lines.add(LABEL.formatted(label, text));
    }
}
