package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.ProposalState;

/** What is proposed of payers, and what of it was put in force. */
@Dependent
public class ProposalRows {

    private static final String PROPOSALS =
            """
            select p.id, p.payer_id, p.based_on, p.name, p.country, p.town, p.time_zone, p.cut_off::text as cut_off,
                   p.pay_days, p.silent_after, p.proposed_by, coalesce(b.name, '') as by_name, p.proposed_at, p.state,
                   coalesce(d.name, '') as decided_by_name, p.decided_at
              from payers.proposal p
              left join security.name b on b.id = p.proposed_by
              left join security.name d on d.id = p.decided_by
            """;

    private static final String ACCOUNTS =
            """
            select currency, minimum_minor, kind, routing_number, account_number, iban, bic, bank_code, branch_code
              from payers.proposed_account where proposal_id = ? order by currency
            """;

    private static final String PROPOSE =
            """
            insert into payers.proposal (id, payer_id, based_on, name, country, town, time_zone, cut_off, pay_days,
                                         silent_after, accounts, proposed_by, proposed_at)
            values (?, ?, ?::bigint, ?, ?, ?, ?, ?::time, ?, ?, ?, ?, ?)
            """;

    private static final String ACCOUNT =
            """
            insert into payers.proposed_account (proposal_id, currency, minimum_minor, kind, routing_number,
                                                 account_number, iban, bic, bank_code, branch_code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE =
            """
            update payers.proposal set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'PROPOSED'
            """;

    private static final String IN_USE = "select 1 as n from payers.in_use where payer_id = ?";

    @Inject Sql sql;

    /** What waits first, then the latest first. */
    public List<PayerProposal> latest(int most) {
        return sql.rows(
                PROPOSALS + " order by p.state <> 'PROPOSED', p.proposed_at desc, p.id limit ?",
                this::read,
                most);
    }

    /** What waits first, then the latest first. */
    public List<PayerProposal> of(UUID payer, int most) {
        return sql.rows(
                PROPOSALS
                        + " where p.payer_id = ?"
                        + " order by p.state <> 'PROPOSED', p.proposed_at desc, p.id limit ?",
                this::read,
                payer,
                most);
    }

    public Optional<PayerProposal> find(UUID id) {
        return sql.first(PROPOSALS + " where p.id = ?", this::read, id);
    }

    /**
     * @param basedOn the payer's version; null if there is no payer yet
     */
    public void propose(UUID id, UUID payer, Long basedOn, PayerTerms terms, UUID by, Instant now) {
        sql.change(
                PROPOSE,
                id,
                payer,
                basedOn,
                terms.name(),
                terms.country(),
                terms.town(),
                terms.timeZone(),
                terms.cutOff().toString(),
                terms.payDays().toString(),
                terms.silentAfter(),
                terms.funding().size(),
                by,
                now);
        terms.funding().forEach(funding -> propose(id, funding));
    }

    private void propose(UUID id, FundingAccount funding) {
        var account = funding.account();
        sql.change(
                ACCOUNT,
                id,
                funding.currency(),
                funding.minimum().minor(),
                account.kind(),
                account.routingNumber(),
                account.accountNumber(),
                account.iban(),
                account.bic(),
                account.bankCode(),
                account.branchCode());
    }

    public void decide(UUID id, ProposalState state, UUID by, Instant now) {
        sql.change(DECIDE, state, by, now, id);
    }

    /** Whether a night ever had something of it to decide. */
    public boolean isInUse(UUID payer) {
        return sql.first(IN_USE, row -> 1, payer).isPresent();
    }

    private PayerProposal read(Row row) throws SQLException {
        var id = row.uuid("id");
        var terms =
                new PayerTerms(
                        row.text("name"),
                        row.text("country"),
                        row.text("town"),
                        row.text("time_zone"),
                        LocalTime.parse(row.text("cut_off")),
                        sql.rows(ACCOUNTS, ProposalRows::account, id),
                        PayDays.parse(row.text("pay_days")),
                        (int) row.number("silent_after"));
        return PayerProposal.of(
                id,
                row.uuid("payer_id"),
                row.has("based_on") ? row.number("based_on") : null,
                terms,
                row.uuid("proposed_by"),
                row.text("by_name"),
                row.instant("proposed_at"),
                ProposalState.valueOf(row.text("state")),
                row.text("decided_by_name"),
                row.instant("decided_at"));
    }

    private static FundingAccount account(Row row) throws SQLException {
        return new FundingAccount(
                row.money("minimum_minor", "currency"),
                new DebtorAccount(
                        AccountKind.valueOf(row.text("kind")),
                        row.text("routing_number"),
                        row.text("account_number"),
                        row.text("iban"),
                        row.text("bic"),
                        row.text("bank_code"),
                        row.text("branch_code")));
    }
}
