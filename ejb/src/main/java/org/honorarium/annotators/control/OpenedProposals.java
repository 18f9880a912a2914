package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.BankDetailsRejected;
import org.honorarium.security.boundary.Vault;

/** What is in a proposed account, opened once it is put in force. */
@Dependent
public class OpenedProposals {

    @Inject GivenNames names;
    @Inject Vault vault;

    /**
     * As it may be taken today: what was proposed before a country stood beside each account has it
     * from its details.
     *
     * @throws BankDetailsRejected if nobody could find the bank
     */
    public NewAccounts.Sealed reachable(UUID annotator, NewAccounts.Sealed account) {
        return account.country().isEmpty()
                ? open(annotator, account)
                        .map(details -> account.in(details.reachable()))
                        .orElse(account)
                : account;
    }

    /** Compares the holder's name with official lists. */
    public void compare(UUID annotator, NewAccounts.Sealed account) {
        var key = vault.keys(List.of(annotator)).get(annotator);
        open(annotator, account).ifPresent(details -> names.ofAccount(annotator, key, details));
    }

    private Optional<BankDetails> open(UUID annotator, NewAccounts.Sealed account) {
        return Optional.ofNullable(vault.keys(List.of(annotator)).get(annotator))
                .map(key -> BankDetails.parse(key.open(account.details())));
    }
}
