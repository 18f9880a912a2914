package org.honorarium.annotators.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.junit.jupiter.api.Test;

class RegisterChangeTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final byte[] PRINT = {1};
    private static final byte[] ACCOUNT = {2};
    private static final byte[] OTHER = {3};

    private final KnownAnnotator known =
            new KnownAnnotator(
                    ANN, "A1", "US", "USD", PRINT, UUID.randomUUID(), ACCOUNT, "••••6789");
    private final KnownAnnotator withoutAccount =
            new KnownAnnotator(ANN, "A1", "US", "USD", PRINT, null, null, null);

    @Test
    void the_same_again_changes_nothing() {
        assertThat(change(known, "US", PRINT, ACCOUNT).isAnything()).isFalse();
    }

    @Test
    void a_missing_account_takes_none_away() {
        assertThat(change(known, "US", PRINT, null).isAnything()).isFalse();
    }

    @Test
    void another_account_replaces_the_one_in_force() {
        var change = change(known, "US", PRINT, OTHER);

        assertThat(change.isAccountReplaced()).isTrue();
        assertThat(change.replaces()).isEqualTo(known.account());
        assertThat(change.accountBefore()).isEqualTo("••••6789");
        assertThat(change.isPersonDifferent()).isFalse();
    }

    @Test
    void a_first_account_replaces_none() {
        var change = change(withoutAccount, "US", PRINT, ACCOUNT);

        assertThat(change.isAccountDifferent()).isTrue();
        assertThat(change.isAccountReplaced()).isFalse();
        assertThat(change.accountBefore()).isEmpty();
    }

    @Test
    void only_the_account_of_somebody_new_needs_no_confirmation() {
        assertThat(change(null, "US", PRINT, ACCOUNT).isAccountToBeConfirmed()).isFalse();
        assertThat(change(withoutAccount, "US", PRINT, ACCOUNT).isAccountToBeConfirmed()).isTrue();
        assertThat(change(known, "US", PRINT, OTHER).isAccountToBeConfirmed()).isTrue();
        assertThat(change(known, "US", OTHER, ACCOUNT).isAccountToBeConfirmed()).isFalse();
    }

    @Test
    void another_name_or_country_is_another_person_on_paper() {
        assertThat(change(known, "US", OTHER, ACCOUNT).isPersonDifferent()).isTrue();
        assertThat(change(known, "CA", PRINT, ACCOUNT).isPersonDifferent()).isTrue();
    }

    @Test
    void everything_about_a_new_annotator_is_different() {
        var change = change(null, "US", PRINT, ACCOUNT);

        assertThat(change.isPersonDifferent()).isTrue();
        assertThat(change.isAccountDifferent()).isTrue();
        assertThat(change.isAccountReplaced()).isFalse();
    }

    private static RegisterChange change(
            KnownAnnotator known, String country, byte[] print, byte[] account) {
        var details = BankDetails.unitedStates(AccountKind.US_CHECKING, "021000021", "123456789");
        var entry =
                new RegisterEntry(
                        "A1",
                        new Particulars("Ann", "", "Springfield", ""),
                        country,
                        "USD",
                        Optional.of(details).filter(one -> account != null));
        return new RegisterChange(entry, ANN, known, print, account);
    }
}
