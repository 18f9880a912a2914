package org.honorarium.files.control;

import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.PayPalAccount;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.streams.entity.EpcText;

/** Payers and annotators as they stand in a payment file. */
final class Wire {

    private Wire() {}

    static Party debtor(PayerTerms payer) {
        return new Party(payer.name(), payer.town(), payer.country());
    }

    static BankAccount debtorAccount(PayerTerms payer, DebtorAccount account) {
        var kind = AccountKind.valueOf(account.kind().name());
        if (kind == AccountKind.IBAN) {
            return new IbanAccount(account.iban(), account.bic());
        }
        if (kind.isUnitedStates()) {
            return new UsAccount(kind, account.routingNumber(), account.accountNumber());
        }
        return new JapaneseAccount(
                kind,
                account.bankCode(),
                account.branchCode(),
                account.accountNumber(),
                payer.name());
    }

    /**
     * A name that no bank could read would stop the whole file: then the reference stands for it.
     * Nothing is released to a town that none could read, and a file says what was released; only
     * where no bank needs a town, as with PayPal, the country stands for one.
     */
    static Party creditor(PaymentDestination to) {
        var name = EpcText.isReadable(to.name()) ? to.name() : to.reference();
        var town = EpcText.isReadable(to.town()) ? to.town() : to.country();
        return new Party(
                to.details().kind().isJapan() ? to.name() : name,
                to.details().kind().isJapan() ? to.town() : town,
                to.country(),
                to.postCode());
    }

    static BankAccount account(BankDetails details) {
        var kind = details.kind();
        if (kind == AccountKind.PAYPAL) {
            return new PayPalAccount(details.accountNumber());
        }
        if (kind == AccountKind.IBAN) {
            return new IbanAccount(details.iban(), details.bic());
        }
        if (kind.isUnitedStates()) {
            return new UsAccount(kind, details.routingNumber(), details.accountNumber());
        }
        return new JapaneseAccount(
                kind,
                details.bankCode(),
                details.branchCode(),
                details.accountNumber(),
                details.holderKana());
    }
}
