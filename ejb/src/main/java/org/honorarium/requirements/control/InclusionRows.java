package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.Inclusion;

/** Which codes of a type include which. */
@Dependent
public class InclusionRows {

    private static final String OF =
            "select code, included from requirements.includes where type_id = ? order by code, included";

    private static final String ADD =
            """
            insert into requirements.includes (type_id, code, included) values (?, ?, ?)
            on conflict do nothing
            """;

    private static final String REMOVE =
            "delete from requirements.includes where type_id = ? and code = ? and included = ?";

    @Inject Sql sql;

    public List<Inclusion> of(UUID type) {
        return sql.rows(OF, row -> new Inclusion(row.text("code"), row.text("included")), type);
    }

    /** Whether it is new. */
    public boolean add(UUID type, Inclusion inclusion) {
        return sql.change(ADD, type, inclusion.code(), inclusion.included()) > 0;
    }

    /** Whether it was there. */
    public boolean remove(UUID type, Inclusion inclusion) {
        return sql.change(REMOVE, type, inclusion.code(), inclusion.included()) > 0;
    }
}
