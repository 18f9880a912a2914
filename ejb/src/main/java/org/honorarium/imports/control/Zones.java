package org.honorarium.imports.control;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The abbreviations of time zones that we read, from a table of our own: a library would guess, and
 * differently after an update. Where an abbreviation has several meanings and one of them is
 * American or European, that one is meant, because Mechanical Turk writes those (CST is Chicago,
 * BST is London). IST is refused: India, Israel and Ireland are equally likely. GMT+05:30 and the
 * like say it plainly and are read too.
 */
final class Zones {

    private static final Map<String, Integer> HOURS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("UTC", 0),
                            Map.entry("GMT", 0),
                            Map.entry("WET", 0),
                            Map.entry("WEST", 1),
                            Map.entry("BST", 1),
                            Map.entry("CET", 1),
                            Map.entry("CEST", 2),
                            Map.entry("EET", 2),
                            Map.entry("EEST", 3),
                            Map.entry("JST", 9),
                            Map.entry("EST", -5),
                            Map.entry("EDT", -4),
                            Map.entry("CST", -6),
                            Map.entry("CDT", -5),
                            Map.entry("MST", -7),
                            Map.entry("MDT", -6),
                            Map.entry("PST", -8),
                            Map.entry("PDT", -7),
                            Map.entry("AKST", -9),
                            Map.entry("AKDT", -8),
                            Map.entry("HST", -10)));

    private static final Pattern NUMERIC = Pattern.compile("(?:GMT|UTC)?([+-][0-9]{2}:?[0-9]{2})");

    private Zones() {}

    static Optional<ZoneOffset> offset(String zone) {
        var numeric = NUMERIC.matcher(zone);
        return numeric.matches()
                ? Optional.of(ZoneOffset.of(numeric.group(1)))
                : Optional.ofNullable(HOURS.get(zone)).map(ZoneOffset::ofHours);
    }

    static String expectedInsteadOf(String zone) {
        var why = zone.equals("IST") ? "which means several zones" : "which we do not know";
        return "one of the zones %s, or one like GMT+05:30, instead of %s, %s"
                .formatted(String.join(", ", HOURS.keySet()), zone, why);
    }
}
