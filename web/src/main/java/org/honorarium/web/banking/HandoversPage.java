package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** Payment files, and what became of each. */
@Named
@RequestScoped
public class HandoversPage {

    @Inject Handovers handovers;

    private Table<HandedFile> table;

    @PostConstruct
    void open() {
        table = new Table<>(handovers::page, file -> file.id().toString());
    }

    public void sent(UUID file) {
        Say.done("bank_file_handed_over", handovers.sent(file).messageId());
    }

    public Table<HandedFile> getTable() {
        return table;
    }
}
