package org.honorarium.kana.entity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Names as Japanese banks write them: half-width katakana without small letters, capital letters,
 * digits, blanks and a few signs, one byte each in CP932. What people type (hiragana, full-width or
 * small kana, long vowel signs, middle dots) is turned into that. A voiced kana counts as two.
 */
public final class BankKana {

    private static final String TYPED =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン" + "ァィゥェォッャュョヮヵヶヲヰヱ\u3099\u309Aー・‐−";
    private static final String WRITTEN =
            "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ" + "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵｲｴﾞﾟ-.--";

    private static final String LETTERS = "[ｱ-ﾝﾞﾟA-Z0-9 ().\\-/]*";
    private static final String VOICED = "ﾞﾟ";

    private BankKana() {}

    /** What of it can be written is written so; all else is left as it is. */
    public static String of(String typed) {
        var written = new StringBuilder();
        // A voicing mark typed by itself would otherwise come apart with a blank before it.
        var marked = typed.replace('゛', '\u3099').replace('゜', '\u309A');
        Normalizer.normalize(marked, Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(BankKana::written)
                .forEach(written::appendCodePoint);
        return written.toString().strip().replaceAll(" +", " ");
    }

    /** Whether all of it is in these letters, and it is not too long. */
    public static boolean fits(String text, int longest) {
        return text.length() <= longest && text.matches(LETTERS);
    }

    /** At most so long; a voiced sound mark is never cut from its kana: both go. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest;
        while (end > 0 && VOICED.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static int written(int character) {
        var katakana = isHiragana(character) ? character + 0x60 : character;
        var place = TYPED.indexOf(katakana);
        return place < 0 ? katakana : WRITTEN.charAt(place);
    }

    private static boolean isHiragana(int character) {
        return character >= 'ぁ' && character <= 'ゖ';
    }
}
