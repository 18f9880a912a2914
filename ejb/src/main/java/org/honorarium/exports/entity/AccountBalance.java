package org.honorarium.exports.entity;

import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.money.entity.Money;

/**
 * What transfers of one code brought an account to.
 *
 * @param amount debits less credits
 */
public record AccountBalance(AccountType type, TransferCode code, Money amount) {}
