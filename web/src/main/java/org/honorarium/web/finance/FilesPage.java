package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.tables.Table;

/** All payment files, the latest first. */
@Named
@RequestScoped
public class FilesPage {

    @Inject PaymentFiles files;
    @Inject Payers payers;

    private Table<WrittenFile> table;

    @PostConstruct
    void open() {
        table = new Table<>(files::page, file -> file.id() + "/" + file.format());
    }

    /** Whose files they are, and in which currencies. */
    public List<Payer> getPayers() {
        return payers.list();
    }

    public Table<WrittenFile> getTable() {
        return table;
    }
}
