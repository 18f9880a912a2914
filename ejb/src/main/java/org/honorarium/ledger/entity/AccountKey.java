package org.honorarium.ledger.entity;

import java.util.UUID;

/**
 * What an account is found by. The house's own accounts are held by the book itself.
 *
 * @param book the legal entity in whose books it is
 * @param holder whose account it is
 */
public record AccountKey(AccountType type, UUID book, UUID holder, String currency) {

    public static AccountKey payable(UUID book, UUID annotator, String currency) {
        return new AccountKey(AccountType.ANNOTATOR_PAYABLE, book, annotator, currency);
    }

    public static AccountKey receivable(UUID book, UUID annotator, String currency) {
        return new AccountKey(AccountType.ANNOTATOR_RECEIVABLE, book, annotator, currency);
    }

    public static AccountKey own(AccountType type, UUID book, String currency) {
        return new AccountKey(type, book, book, currency);
    }
}
