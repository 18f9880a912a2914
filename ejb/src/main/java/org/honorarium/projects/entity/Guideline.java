package org.honorarium.projects.entity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text that tells annotators how the work is done.
 *
 * @param version from 1
 */
public record Guideline(int version, String text, Instant publishedAt) {

    private static final int LONGEST_HEADING = 200;
    private static final Pattern HEADING =
            Pattern.compile("(#+\\s.*|\\u00a7.*|\\d+(\\.\\d+)*[.)]?\\s.*|第.*)");

    /** Whether it says this, in whatever case. */
    public boolean says(String phrase) {
        return text.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
    }

    /** Its lines that look like headings, by which it can be cited; all lines if none does. */
    public List<String> sections() {
        var lines =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_HEADING)
                        .distinct()
                        .toList();
        var headings = lines.stream().filter(line -> HEADING.matcher(line).matches()).toList();
        return headings.isEmpty() ? lines : headings;
    }
}
