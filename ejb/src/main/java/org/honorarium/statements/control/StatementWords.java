package org.honorarium.statements.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.payouts.entity.HoldReason;

/** The words of a statement as PDF, in English or Japanese. */
public final class StatementWords {

    private final ResourceBundle words;
    private final String language;

    /** For any language but Japanese, English. */
    public StatementWords(Locale reader) {
        boolean japanese = Locale.JAPANESE.getLanguage().equals(reader.getLanguage());
        language = japanese ? "ja" : "en";
        words =
                ResourceBundle.getBundle(
                        "org.honorarium.statements.words",
                        japanese ? Locale.JAPANESE : Locale.ROOT,
                        StatementWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return language;
    }

    /** The same on every server, whatever its own language is. */
    String say(String key, Object... what) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(what);
    }

    String kind(EarningKind kind) {
        return words.getString("kind." + kind);
    }

    String reason(HoldReason reason) {
        var key = "reason." + reason;
        return words.containsKey(key) ? words.getString(key) : reason.sentence();
    }
}
