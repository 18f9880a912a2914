package org.honorarium.files.entity;

import java.util.regex.Pattern;
import org.honorarium.annotators.entity.AccountKind;

/**
 * An account at a bank in Japan. Japanese banks match the holder by the name in kana, so it belongs
 * to the account.
 *
 * @param kind ordinary (futsu) or checking (toza)
 * @param bankCode four digits
 * @param branchCode three digits
 * @param number seven digits
 * @param holderKana the holder's name in kana, as the bank has it
 */
public record JapaneseAccount(
        AccountKind kind, String bankCode, String branchCode, String number, String holderKana)
        implements BankAccount {

    private static final Pattern BANK = Pattern.compile("[0-9]{4}");
    private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");

    public JapaneseAccount {
        Shape.require("account kind", "JP_ORDINARY or JP_CHECKING", kind.isJapan());
        Shape.require("bank code", "4 digits", bankCode, BANK);
        Shape.require("branch code", "3 digits", branchCode, BRANCH);
        Shape.require("account number", "7 digits", number, NUMBER);
        Shape.require("name in kana", "a name", holderKana != null && !holderKana.isBlank());
    }

    @Override
    public String toString() {
        return BankAccount.masked(this);
    }
}
