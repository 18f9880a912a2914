package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Hierarchy;
import org.honorarium.requirements.entity.KnownType;

/** Everything that can be asked for. */
@Dependent
public class CatalogueRows {

    private static final String TYPES =
            """
            select id, code, kind, title, description, may_be_asked_for, retired_at is not null as retired
              from qualifications.type
            """;

    private static final String FIELDS = "select code, name, name_ja from qualifications.field";

    private static final String INCLUDES =
            "select type_id, code, included from requirements.includes";

    @Inject Sql sql;

    public Catalogue read() {
        var includes = includes();
        var types =
                sql.rows(
                        TYPES,
                        row -> {
                            var kind = QualificationKind.valueOf(row.text("kind"));
                            var id = row.uuid("id");
                            return new KnownType(
                                    id,
                                    row.text("code"),
                                    kind,
                                    row.text("title"),
                                    row.text("description"),
                                    row.yes("may_be_asked_for"),
                                    row.yes("retired"),
                                    Hierarchy.of(kind, includes.getOrDefault(id, Map.of())));
                        });
        return Catalogue.of(types, sql.rows(FIELDS, CatalogueRows::field));
    }

    private static Field field(Row row) throws SQLException {
        return new Field(row.text("code"), row.text("name"), row.text("name_ja"));
    }

    private Map<UUID, Map<String, Set<String>>> includes() {
        var includes = new HashMap<UUID, Map<String, Set<String>>>();
        sql.rows(
                INCLUDES,
                row ->
                        includes.computeIfAbsent(row.uuid("type_id"), type -> new HashMap<>())
                                .computeIfAbsent(row.text("included"), code -> new HashSet<>())
                                .add(row.text("code")));
        return includes;
    }
}
