package org.honorarium.web.files;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.files.boundary.Prenotes;
import org.honorarium.files.entity.AskedAccount;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.files.entity.PrenoteState;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** The accounts that one file of prenotes asks about, and how far each is. */
@Named
@RequestScoped
public class PrenoteAccountsPage {

    @Inject Prenotes prenotes;
    @Inject Asked asked;

    private PrenoteFile file;
    private Table<AskedAccount> table;

    @PostConstruct
    void open() {
        UUID id = asked.id();
        file = prenotes.get(id);
        table =
                new Table<>(
                        request -> prenotes.accounts(id, request), one -> one.account().toString());
    }

    public PrenoteFile getFile() {
        return file;
    }

    public Table<AskedAccount> getTable() {
        return table;
    }

    public PrenoteState[] getStates() {
        return PrenoteState.values();
    }
}
