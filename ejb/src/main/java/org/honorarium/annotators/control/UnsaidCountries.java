package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.database.boundary.Sql;

/** Accounts beside which their country is written down later. */
@Dependent
public class UnsaidCountries {

    private static final String SAY =
            """
            update annotators.bank_account b set country = u.country, bank_known = u.bank_known::boolean
              from unnest(?::uuid[], ?::text[], ?::text[]) u (id, country, bank_known)
             where b.id = u.id and b.kind = 'IBAN' and b.country is null and b.replaced_at is null
            returning b.id
            """;

    @Inject Sql sql;

    /** The accounts of which it was not said before. */
    public List<UUID> say(Map<UUID, BankDetails> accounts) {
        var ids = List.copyOf(accounts.keySet());
        var countries = new ArrayList<String>();
        var banks = new ArrayList<String>();
        for (var id : ids) {
            countries.add(accounts.get(id).country());
            banks.add(Boolean.toString(accounts.get(id).namesBank()));
        }
        return sql.rows(SAY, row -> row.uuid("id"), ids, countries, banks);
    }
}
