package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;

/** Accounts that come one by one: each replaces the one before in its currency. */
@Dependent
public class NewAccounts {

    private static final String IN_FORCE =
            """
            select id, masked, print from annotators.bank_account
             where annotator_id = ? and currency = ? and replaced_at is null
            """;

    private static final String REPLACE =
            """
            update annotators.bank_account set replaced_at = ?
             where annotator_id = ? and currency = ? and replaced_at is null
            """;

    private static final String ADD =
            """
            insert into annotators.bank_account
                (id, annotator_id, currency, kind, country, bank_known, details, print, masked, since, origin, put_by)
            values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    public Optional<InForce> inForce(UUID annotator, String currency) {
        return sql.first(
                IN_FORCE,
                row -> new InForce(row.uuid("id"), row.text("masked"), row.bytes("print")),
                annotator,
                currency);
    }

    public UUID put(UUID annotator, String currency, Sealed account, UUID by, Instant now) {
        var id = ids.next();
        sql.change(REPLACE, now, annotator, currency);
        sql.change(
                ADD,
                id,
                annotator,
                currency,
                account.kind(),
                account.country(),
                account.bankKnown(),
                account.details(),
                account.print(),
                account.masked(),
                now,
                account.origin(),
                by);
        return id;
    }

    /** The account that is in force in a currency. */
    public record InForce(UUID id, String masked, byte[] print) {

        public boolean isSame(byte[] other) {
            return Arrays.equals(print, other);
        }
    }

    /**
     * An account as it is kept.
     *
     * @param country empty where it does not matter
     */
    public record Sealed(
            String kind,
            String country,
            boolean bankKnown,
            byte[] details,
            byte[] print,
            String masked,
            String origin) {

        /** The same, with what its details say of its country and its bank. */
        public Sealed in(BankDetails open) {
            return new Sealed(
                    kind, open.country(), open.namesBank(), details, print, masked, origin);
        }

        public static Sealed own(BankDetails account, byte[] details, byte[] print) {
            return new Sealed(
                    account.kind().name(),
                    account.country(),
                    account.namesBank(),
                    details,
                    print,
                    account.masked(),
                    "OWN");
        }
    }
}
