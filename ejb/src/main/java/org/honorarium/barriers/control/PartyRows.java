package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.barriers.entity.Party;
import org.honorarium.barriers.entity.PartyKind;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Whoever can own or be owned. */
@Dependent
public class PartyRows {

    private static final String ALL =
            "select party_id, kind, name from barriers.party_name order by kind, name, party_id";

    private static final String ONE =
            "select party_id, kind, name from barriers.party_name where party_id = ?";

    private static final String NAMED =
            "select party_id, kind, name from barriers.party_name where name = ?";

    private static final String ADD =
            "insert into barriers.party (id, kind, name) values (?, 'COMPANY', ?)";

    @Inject Sql sql;

    public List<Party> all() {
        return sql.rows(ALL, PartyRows::read);
    }

    public Optional<Party> find(UUID id) {
        return sql.first(ONE, PartyRows::read, id);
    }

    public Optional<Party> named(String name) {
        return sql.first(NAMED, PartyRows::read, name);
    }

    public void add(UUID id, String name) {
        sql.change(ADD, id, name);
    }

    private static Party read(Row row) throws SQLException {
        return new Party(
                row.uuid("party_id"), PartyKind.valueOf(row.text("kind")), row.text("name"));
    }
}
