package org.honorarium.web.holds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;

/** The annotator's own bank accounts, and the form in which one is changed. */
@Named
@RequestScoped
public class MyAccountsPage {

    @Inject Annotators annotators;
    @Inject BankAccounts banks;
    @Inject Me me;

    private final AccountFields fields = new AccountFields();
    private List<AccountRow> accounts;

    public void change() {
        banks.put(fields.getCurrency(), fields.details());
        accounts = null;
        Say.done("account_changed");
    }

    public void confirm(UUID account) {
        banks.confirm(account);
        accounts = null;
        Say.done("account_confirmed");
    }

    /** Those in force. */
    public List<AccountRow> getAccounts() {
        if (accounts == null) {
            accounts =
                    annotators
                            .find(me.get().actor().id())
                            .map(AnnotatorDetails::accounts)
                            .orElse(List.of())
                            .stream()
                            .filter(AccountRow::isInForce)
                            .toList();
        }
        return accounts;
    }

    /** From when on an account is paid to; null as long as it is not confirmed. */
    public Instant from(AccountRow account) {
        return account.usableFrom().orElse(null);
    }

    public AccountFields getFields() {
        return fields;
    }
}
