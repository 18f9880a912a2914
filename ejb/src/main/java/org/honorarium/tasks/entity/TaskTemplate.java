package org.honorarium.tasks.entity;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page on which the tasks of a type are done, as Mechanical Turk's HTML questions are: HTML
 * with a form, in which {@code ${name}} stands for a variable of the task.
 *
 * @param version counted from 1
 * @param html empty if the type does without a page from this version on
 */
public record TaskTemplate(int version, String html, Instant madeAt) {

    private static final int LONGEST = 500_000;
    private static final Pattern FORM = Pattern.compile("<form[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)\\}");

    /** Whether this has a form, by which an answer can be handed in, and is not too long. */
    public static boolean isPossible(String html) {
        return html.length() <= LONGEST && FORM.matcher(html).find();
    }

    /** Whether there is a page at all. */
    public boolean isShown() {
        return !html.isEmpty();
    }

    /**
     * The page of one task. What it shows is text there, never markup; what is unknown is empty.
     */
    public String filled(Map<String, String> variables) {
        return VARIABLE.matcher(html)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        escaped(variables.getOrDefault(found.group(1), ""))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
