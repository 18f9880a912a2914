package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Who of a register is known already, and with which account in the register's currency. */
@Dependent
public class KnownAnnotators {

    private static final String AMONG =
            """
            select a.id, a.reference, a.country, a.currency, a.print,
                   b.id as account_id, b.print as account_print, b.masked
              from unnest(?::text[], ?::text[]) as n (reference, currency)
              join annotators.annotator a on a.reference = n.reference
              left join annotators.bank_account b
                on b.annotator_id = a.id and b.currency = n.currency and b.replaced_at is null
            """;

    @Inject Sql sql;

    Map<String, KnownAnnotator> among(Collection<RegisterEntry> entries) {
        var known = HashMap.<String, KnownAnnotator>newHashMap(entries.size());
        sql.each(
                AMONG,
                KnownAnnotators::read,
                one -> known.put(one.reference(), one),
                entries.stream().map(RegisterEntry::reference).toList(),
                entries.stream().map(RegisterEntry::currency).toList());
        return known;
    }

    private static KnownAnnotator read(Row row) throws SQLException {
        return new KnownAnnotator(
                row.uuid("id"),
                row.text("reference"),
                row.text("country"),
                row.text("currency"),
                row.bytes("print"),
                row.uuid("account_id"),
                row.bytes("account_print"),
                row.text("masked"));
    }
}
