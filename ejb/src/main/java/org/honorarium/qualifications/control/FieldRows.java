package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Field;

/** The fields of study. */
@Dependent
public class FieldRows {

    private static final String ALL =
            "select code, name, name_ja from qualifications.field order by code collate \"C\"";

    private static final String ONE = "select code from qualifications.field where code = ?";

    @Inject Sql sql;

    public List<Field> all() {
        return sql.rows(
                ALL, row -> new Field(row.text("code"), row.text("name"), row.text("name_ja")));
    }

    public boolean has(String code) {
        return sql.first(ONE, row -> code, code).isPresent();
    }
}
