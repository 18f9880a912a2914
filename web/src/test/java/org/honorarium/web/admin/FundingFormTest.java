package org.honorarium.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerRejected;
import org.junit.jupiter.api.Test;

class FundingFormTest {

    @Test
    void an_account_of_any_kind_comes_out_of_its_form_as_it_went_in() {
        comesBack("USD", DebtorAccount.unitedStates("021000021", "12345678"));
        comesBack("EUR", DebtorAccount.international("DE89370400440532013000", "COBADEFFXXX"));
        comesBack("JPY", DebtorAccount.japan(AccountKind.JP_ORDINARY, "0001", "123", "1234567"));
    }

    @Test
    void an_account_in_force_shows_its_last_characters_and_keeps_its_number_under_them() {
        var account = DebtorAccount.unitedStates("021000021", "12345678");
        var form = FundingForm.of(FundingAccount.of("USD", BigDecimal.TEN, account));

        assertThat(form.getNumber()).isEqualTo("••••5678");
        assertThat(form.isKept()).isTrue();

        form.setNumber("87655678");
        assertThat(form.isKept()).isFalse();
        assertThat(form.funding().account().accountNumber()).isEqualTo("87655678");

        form.setNumber("••••5678");
        form.setKind(AccountKind.IBAN);
        assertThatThrownBy(form::funding)
                .isInstanceOf(PayerRejected.class)
                .hasMessageNotContaining("12345678");
    }

    @Test
    void another_kind_of_account_forgets_the_branch() {
        var japanese = DebtorAccount.japan(AccountKind.JP_CHECKING, "0001", "123", "1234567");
        var form = FundingForm.of(FundingAccount.of("JPY", BigDecimal.TEN, japanese));

        form.setKind(AccountKind.IBAN);

        assertThat(form.isBranched()).isFalse();
        assertThat(form.getBranch()).isEmpty();
    }

    @Test
    void an_empty_form_is_refused_by_the_payers_own_rules() {
        assertThatThrownBy(new FundingForm()::funding).isInstanceOf(PayerRejected.class);
    }

    private static void comesBack(String currency, DebtorAccount account) {
        var funding = FundingAccount.of(currency, BigDecimal.TEN, account);

        assertThat(FundingForm.of(funding).funding()).isEqualTo(funding);
    }
}
