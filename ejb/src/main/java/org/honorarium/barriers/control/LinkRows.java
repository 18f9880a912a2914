package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.Shareholdings.Share;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Ownership links as they were stated. */
@Dependent
public class LinkRows {

    private static final String SELECT =
            """
            select l.id, l.owner_id, o.name as owner_name, l.owned_id, d.name as owned_name,
                   l.percent::text as percent, l.since, l.stated_at, n.name as stated_by, l.until, l.reason
              from barriers.ownership_link l
              join barriers.party_name o on o.party_id = l.owner_id
              join barriers.party_name d on d.party_id = l.owned_id
              left join security.name n on n.id = l.stated_by
            """;

    private static final String ALL =
            SELECT + " order by l.until is not null, o.name, d.name, l.since, l.id";

    private static final String ONE = SELECT + " where l.id = ?";

    private static final String BETWEEN =
            SELECT + " where l.owner_id = ? and l.owned_id = ? and l.until is null";

    private static final String SHARES =
            """
            select owner_id, owned_id, percent::text as percent
              from barriers.ownership_link where until is null order by id
            """;

    private static final String ADD =
            """
            insert into barriers.ownership_link (id, owner_id, owned_id, percent, since, stated_by, stated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END =
            """
            update barriers.ownership_link set until = ?, reason = ?, ended_by = ?, ended_at = ? where id = ?
            """;

    @Inject Sql sql;

    /** Those in force first. */
    public List<OwnershipLink> all() {
        return sql.rows(ALL, LinkRows::read);
    }

    public Optional<OwnershipLink> find(UUID id) {
        return sql.first(ONE, LinkRows::read, id);
    }

    /** The one in force. */
    public Optional<OwnershipLink> between(UUID owner, UUID owned) {
        return sql.first(BETWEEN, LinkRows::read, owner, owned);
    }

    /** All that are in force. */
    public List<Share> shares() {
        return sql.rows(
                SHARES,
                row ->
                        new Share(
                                row.uuid("owner_id"),
                                row.uuid("owned_id"),
                                new BigDecimal(row.text("percent"))));
    }

    public void add(UUID id, LinkTerms terms, UUID by, Instant at) {
        sql.change(ADD, id, terms.owner(), terms.owned(), terms.percent(), terms.since(), by, at);
    }

    public void end(UUID id, LocalDate until, String reason, UUID by, Instant at) {
        sql.change(END, until, reason, by, at, id);
    }

    private static OwnershipLink read(Row row) throws SQLException {
        return new OwnershipLink(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("owner_name"),
                row.uuid("owned_id"),
                row.text("owned_name"),
                new BigDecimal(row.text("percent")),
                row.date("since"),
                row.instant("stated_at"),
                row.text("stated_by"),
                row.date("until"),
                row.text("reason"));
    }
}
