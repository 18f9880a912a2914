package org.honorarium.web.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;

/**
 * One account of a payer in its form. What the kind does not use stays empty. Of an account in
 * force there are the last characters only, and as long as they stand there, it keeps its number.
 */
public class FundingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String currency = "";
    private BigDecimal minimum = BigDecimal.ONE;
    private AccountKind kind = AccountKind.IBAN;
    private String bank = "";
    private String branch = "";
    private String number = "";
    private String kept;
    private AccountKind keptKind;
    private String masked = "";

    static FundingForm of(FundingAccount funding) {
        var account = funding.account();
        var form = new FundingForm();
        form.currency = funding.currency();
        form.minimum = funding.minimum().major();
        form.kind = account.kind();
        switch (account.kind()) {
            case US_CHECKING -> form.fill(account.routingNumber(), "", account.accountNumber());
            case IBAN -> form.fill(account.bic(), "", account.iban());
            case JP_ORDINARY, JP_CHECKING ->
                    form.fill(account.bankCode(), account.branchCode(), account.accountNumber());
        }
        form.kept = form.number;
        form.keptKind = form.kind;
        form.masked = account.masked();
        form.number = form.masked;
        return form;
    }

    FundingAccount funding() {
        var whole = isKept() ? kept : number;
        var account =
                switch (kind) {
                    case US_CHECKING -> DebtorAccount.unitedStates(bank, whole);
                    case IBAN -> DebtorAccount.international(whole, bank);
                    case JP_ORDINARY, JP_CHECKING -> DebtorAccount.japan(kind, bank, branch, whole);
                };
        return FundingAccount.of(currency, minimum, account);
    }

    /** Whether its number stays the one in force. */
    public boolean isKept() {
        return kept != null && kind == keptKind && masked.equals(number.strip());
    }

    private void fill(String theBank, String theBranch, String theNumber) {
        bank = theBank;
        branch = theBranch;
        number = theNumber;
    }

    /** Whether this kind of account has a branch. */
    public boolean isBranched() {
        return kind == AccountKind.JP_ORDINARY || kind == AccountKind.JP_CHECKING;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public BigDecimal getMinimum() {
        return minimum;
    }

    public void setMinimum(BigDecimal minimum) {
        this.minimum = minimum;
    }

    public AccountKind getKind() {
        return kind;
    }

    /** Another kind has other numbers. */
    public void setKind(AccountKind kind) {
        this.kind = kind;
        branch = isBranched() ? branch : "";
    }

    /** The routing number, the BIC or the bank's code. */
    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }

    /** The account's number, or the IBAN. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
