package org.honorarium.web.payers.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.CurrencyCode;
import org.honorarium.web.money.DecimalText;

/** How a payer pays in one currency. The kind says which of the other fields are needed. */
public record FundingBody(
        @NotNull @CurrencyCode String currency,
        @NotNull @DecimalText String minimum,
        @NotNull AccountKind kind,
        String routingNumber,
        String accountNumber,
        String iban,
        String bic,
        String bankCode,
        String branchCode) {

    FundingAccount toFunding() {
        return FundingAccount.of(
                currency,
                new BigDecimal(minimum),
                new DebtorAccount(
                        kind, routingNumber, accountNumber, iban, bic, bankCode, branchCode));
    }

    static JsonObject of(FundingAccount funding) {
        return new Fields()
                .add("currency", funding.currency())
                .add("minimum", funding.minimum().major().toPlainString())
                .add("kind", funding.account().kind())
                .add("account", funding.account().masked())
                .build();
    }
}
