package org.honorarium.web.holds;

import java.util.Locale;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;

/** The fields in which bank details are entered. The kind says which of them are needed. */
public class AccountFields {

    private String currency = "";
    private String kind = AccountKind.US_CHECKING.name();
    private String routingNumber = "";
    private String accountNumber = "";
    private String iban = "";
    private String bic = "";
    private String bankCode = "";
    private String branchCode = "";
    private String holderKana = "";

    BankDetails details() {
        return new BankDetails(
                AccountKind.valueOf(kind),
                routingNumber,
                accountNumber,
                iban,
                bic,
                bankCode,
                branchCode,
                holderKana);
    }

    public AccountKind[] getKinds() {
        return AccountKind.values();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRoutingNumber() {
        return routingNumber;
    }

    public void setRoutingNumber(String routingNumber) {
        this.routingNumber = text(routingNumber);
    }

    public String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(String accountNumber) {
        this.accountNumber = text(accountNumber);
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = text(iban);
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = text(bic);
    }

    public String getBankCode() {
        return bankCode;
    }

    public void setBankCode(String bankCode) {
        this.bankCode = text(bankCode);
    }

    public String getBranchCode() {
        return branchCode;
    }

    public void setBranchCode(String branchCode) {
        this.branchCode = text(branchCode);
    }

    public String getHolderKana() {
        return holderKana;
    }

    public void setHolderKana(String holderKana) {
        this.holderKana = text(holderKana);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
