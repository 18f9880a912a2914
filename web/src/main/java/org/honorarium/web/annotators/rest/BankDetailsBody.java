package org.honorarium.web.annotators.rest;

import jakarta.validation.constraints.NotNull;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.web.money.CurrencyCode;

/** An account that can be paid. The kind says which of the other fields are needed. */
public record BankDetailsBody(
        @NotNull @CurrencyCode String currency,
        @NotNull AccountKind kind,
        String routingNumber,
        String accountNumber,
        String iban,
        String bic,
        String bankCode,
        String branchCode,
        String holderKana) {

    BankDetails toDetails() {
        return new BankDetails(
                kind,
                text(routingNumber),
                text(accountNumber),
                text(iban),
                text(bic),
                text(bankCode),
                text(branchCode),
                text(holderKana));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
