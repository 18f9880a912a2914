package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The catalogue of qualification types. */
@Named
@RequestScoped
public class TypesPage {

    @Inject QualificationTypes types;

    private Table<QualificationType> table;

    @PostConstruct
    void open() {
        table = new Table<>(types::page, type -> type.id().toString());
    }

    public Table<QualificationType> getTable() {
        return table;
    }

    public QualificationKind[] getKinds() {
        return QualificationKind.values();
    }

    /** Whether somebody needs to be told how to begin. */
    public boolean isNothingYet() {
        return types.page(PageRequest.of(0, 1)).total() == 0;
    }

    public void retire(UUID type) {
        Say.done("qualification_type_retired", types.retire(type).title());
    }

    public void reinstate(UUID type) {
        Say.done("qualification_type_reinstated", types.reinstate(type).title());
    }
}
