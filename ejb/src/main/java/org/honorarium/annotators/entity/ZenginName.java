package org.honorarium.annotators.entity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * An account holder's name as Japanese banks write it: half-width katakana without small letters,
 * capital letters, digits, blanks and a few signs. What people type (hiragana, full-width or small
 * kana, long vowel signs, middle dots) is turned into that. A voiced kana counts as two.
 */
final class ZenginName {

    private static final int LONGEST = 30;

    private static final String TYPED =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン" + "ァィゥェォッャュョヮヵヶヲヰヱ\u3099\u309Aー・‐−";
    private static final String WRITTEN =
            "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ" + "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵｲｴﾞﾟ-.--";

    private static final String FORM = "[ｱ-ﾝﾞﾟA-Z0-9 ().\\-/]{1," + LONGEST + "}";

    private ZenginName() {}

    static String of(String typed) {
        var text = BankDetailRules.text(typed);
        var written = new StringBuilder();
        // A voicing mark typed by itself would otherwise come apart with a blank before it.
        var marked = text.replace('゛', '\u3099').replace('゜', '\u309A');
        Normalizer.normalize(marked, Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(ZenginName::written)
                .forEach(written::appendCodePoint);
        var name = written.toString().strip().replaceAll(" +", " ");
        if (!name.matches(FORM)) {
            throw BankDetailsRejected.wrong(
                    "holderKana",
                    text,
                    "the account holder in katakana, at most 30 half-width characters");
        }
        return name;
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
