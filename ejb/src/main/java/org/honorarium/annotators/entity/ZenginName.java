package org.honorarium.annotators.entity;

import org.honorarium.kana.entity.BankKana;

/** An account holder's name as Japanese banks write it, see {@link BankKana}. */
final class ZenginName {

    private static final int LONGEST = 30;

    private ZenginName() {}

    static String of(String typed) {
        var text = BankDetailRules.text(typed);
        var name = BankKana.of(text);
        if (name.isEmpty() || !BankKana.fits(name, LONGEST)) {
            throw BankDetailsRejected.wrong(
                    "holderKana",
                    text,
                    "the account holder in katakana, at most 30 half-width characters");
        }
        return name;
    }
}
