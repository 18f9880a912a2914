package org.honorarium.payers.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.honorarium.money.entity.Money;

/** A {@link FundingAccount} as its row keeps it. */
@Embeddable
public class FundingColumns {

    private String currency;

    @Column(name = "minimum_minor")
    private long minimumMinor;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    @Column(name = "routing_number")
    private String routingNumber;

    @Column(name = "account_number")
    private String accountNumber;

    private String iban;
    private String bic;

    @Column(name = "bank_code")
    private String bankCode;

    @Column(name = "branch_code")
    private String branchCode;

    protected FundingColumns() {}

    FundingColumns(FundingAccount funding) {
        var account = funding.account();
        this.currency = funding.currency();
        this.minimumMinor = funding.minimum().minor();
        this.kind = account.kind();
        this.routingNumber = account.routingNumber();
        this.accountNumber = account.accountNumber();
        this.iban = account.iban();
        this.bic = account.bic();
        this.bankCode = account.bankCode();
        this.branchCode = account.branchCode();
    }

    FundingAccount funding() {
        return new FundingAccount(
                new Money(minimumMinor, currency),
                new DebtorAccount(
                        kind, routingNumber, accountNumber, iban, bic, bankCode, branchCode));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FundingColumns columns && columns.funding().equals(funding());
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, minimumMinor, kind);
    }
}
