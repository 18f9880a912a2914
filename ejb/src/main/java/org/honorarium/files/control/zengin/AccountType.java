package org.honorarium.files.control.zengin;

import org.honorarium.annotators.entity.AccountKind;

/** 預金種目: 1 for ordinary, 2 for checking, 4 for savings accounts. */
final class AccountType {

    static final String ORDINARY = "1";
    static final String CHECKING = "2";

    private AccountType() {}

    static String of(AccountKind kind) {
        return kind == AccountKind.JP_CHECKING ? CHECKING : ORDINARY;
    }
}
