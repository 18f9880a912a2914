package org.honorarium.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.security.boundary.Vault;

/** Accounts as they were kept before the house asked at which bank they are. */
@Dependent
public class EarlierAccounts {

    @Inject Vault vault;

    @Transactional
    @Allowed(Role.SYSTEM)
    public byte[] sealed(UUID owner, BankDetails details) {
        return vault.keys(List.of(owner)).get(owner).seal(details.canonical());
    }
}
