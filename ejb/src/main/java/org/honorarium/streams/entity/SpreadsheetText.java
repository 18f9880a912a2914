package org.honorarium.streams.entity;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows and never runs. A cell that begins with {@code =}, {@code +},
 * {@code -} or {@code @}, also in their full-width forms, may be taken for a formula, so an
 * apostrophe is put in front of it, which spreadsheets read as "this is text" (ASVS 1.2.10). Tabs,
 * line breaks and other control characters become blanks, and blanks at both ends are dropped, so
 * that none of them can hide such a beginning.
 *
 * <p>Only for what people typed. An account number with an apostrophe would be another one.
 */
public final class SpreadsheetText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final String FORMULA_BEGINNINGS = "=+-@＝＋－＠";

    private SpreadsheetText() {}

    public static String of(String typed) {
        var text = UNSEEN.matcher(typed).replaceAll(" ").strip();
        var runs = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
