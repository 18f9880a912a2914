package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.ProposalState;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/** What somebody wants to set of payers, as rows. */
@Dependent
public class SettingRows {

    private static final String SELECT =
            """
            select s.id, s.payer_id, p.name, s.kind, s.names, s.said, s.proposed_by, coalesce(b.name, '') as by_name,
                   s.proposed_at, s.state, coalesce(d.name, '') as decided_by_name, s.decided_at
              from payers.setting_change s
              join payers.name p on p.payer_id = s.payer_id
              left join security.name b on b.id = s.proposed_by
              left join security.name d on d.id = s.decided_by
            """;

    private static final String PROPOSE =
            """
            insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by, proposed_at)
            values (?, ?, ?, ?::text[], ?::text[], ?, ?)
            """;

    private static final String DECIDE =
            """
            update payers.setting_change set state = ?, decided_by = ?, decided_at = ?
             where id = ? and state = 'PROPOSED'
            """;

    @Inject Sql sql;

    /** What waits first, then the latest first. */
    public List<SettingChange> latest(int most) {
        return sql.rows(
                SELECT + " order by s.state <> 'PROPOSED', s.proposed_at desc, s.id limit ?",
                SettingRows::read,
                most);
    }

    /** What waits of this kind. */
    public List<SettingChange> waiting(UUID payer, SettingKind kind) {
        return sql.rows(
                SELECT + " where s.payer_id = ? and s.kind = ? and s.state = 'PROPOSED'",
                SettingRows::read,
                payer,
                kind);
    }

    public Optional<SettingChange> find(UUID id) {
        return sql.first(SELECT + " where s.id = ?", SettingRows::read, id);
    }

    public void propose(
            UUID id,
            UUID payer,
            SettingKind kind,
            SortedMap<String, String> said,
            UUID by,
            Instant at) {
        sql.change(
                PROPOSE,
                id,
                payer,
                kind,
                List.copyOf(said.keySet()),
                List.copyOf(said.values()),
                by,
                at);
    }

    public void decide(UUID id, ProposalState state, UUID by, Instant at) {
        sql.change(DECIDE, state, by, at, id);
    }

    private static SettingChange read(Row row) throws SQLException {
        return new SettingChange(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("name"),
                SettingKind.valueOf(row.text("kind")),
                said(row.texts("names"), row.texts("said")),
                row.uuid("proposed_by"),
                row.text("by_name"),
                row.instant("proposed_at"),
                ProposalState.valueOf(row.text("state")),
                row.text("decided_by_name"),
                row.instant("decided_at"));
    }

    private static Map<String, String> said(List<String> names, List<String> said) {
        var all = new HashMap<String, String>();
        for (int n = 0; n < names.size(); n++) {
            all.put(names.get(n), said.get(n));
        }
        return all;
    }
}
