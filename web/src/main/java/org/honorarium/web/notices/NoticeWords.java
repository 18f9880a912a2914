package org.honorarium.web.notices;

import java.util.Locale;
import java.util.ResourceBundle;
import org.honorarium.notices.entity.Notice;

/** A notice as a sentence. Its words stand in a bundle, with the names of facts in braces. */
public final class NoticeWords {

    private static final String BUNDLE = "org.honorarium.web.notices.messages";

    private NoticeWords() {}

    /** The code itself for a notice that nobody wrote words for. */
    public static String of(Notice notice, Locale reader) {
        var words = ResourceBundle.getBundle(BUNDLE, reader);
        if (!words.containsKey(notice.code())) {
            return notice.code();
        }
        var says = words.getString(notice.code());
        for (var fact : notice.facts().entrySet()) {
            says = says.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return says;
    }
}
