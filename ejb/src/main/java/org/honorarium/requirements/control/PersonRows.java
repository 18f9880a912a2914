package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.Held;
import org.honorarium.requirements.entity.Person;

/** Annotators with what they are valid for now. */
@Dependent
public class PersonRows {

    private static final String HELD =
            """
            select annotator_id, qualification_id, type, code, level::text as level, valid_until
              from qualifications.valid
             where annotator_id = any (?::uuid[])
             order by annotator_id, type, code
            """;

    private static final String COUNTRIES =
            "select annotator_id, country from annotators.residence where annotator_id = any (?::uuid[])";

    @Inject Sql sql;

    /** Whoever is not there, or may not be seen, is left out. */
    public Map<UUID, Person> of(Collection<UUID> annotators) {
        var held = new HashMap<UUID, List<Held>>();
        sql.rows(
                HELD,
                row ->
                        held.computeIfAbsent(row.uuid("annotator_id"), id -> new ArrayList<>())
                                .add(read(row)),
                annotators);
        var people = new HashMap<UUID, Person>();
        sql.rows(
                COUNTRIES,
                row -> {
                    var id = row.uuid("annotator_id");
                    return people.put(
                            id,
                            new Person(id, row.text("country"), held.getOrDefault(id, List.of())));
                },
                annotators);
        return people;
    }

    private static Held read(Row row) throws SQLException {
        var level = row.text("level");
        return new Held(
                row.uuid("qualification_id"),
                row.text("type"),
                row.text("code"),
                level == null ? null : new BigDecimal(level),
                row.date("valid_until"));
    }
}
