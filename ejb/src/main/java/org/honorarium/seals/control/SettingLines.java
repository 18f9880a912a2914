package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/**
 * What payers are set to, who proposed it and who put it in force; who ended tax rules; and which
 * rates waited for a second person, and for whom.
 */
final class SettingLines {

    static final Map<Source, String> SELECT =
            Map.ofEntries(
                    Map.entry(
                            Source.PAY_SETTING,
                            """
                            select p.id::text as key,
                                   row(p.id, p.payer_id, p.based_on, p.name, p.country, p.town, p.time_zone, p.cut_off::text, p.pay_days,
                                       p.silent_after, p.accounts,
                                       array(select row(a.currency, a.minimum_minor, a.kind, a.routing_number, a.account_number, a.iban,
                                                        a.bic, a.bank_code, a.branch_code)::text
                                               from payers.proposed_account a where a.proposal_id = p.id
                                              order by a.currency collate "C"),
                                       p.proposed_by, extract(epoch from p.proposed_at))::text as line
                              from payers.proposal p
                             where p.proposed_at >= ?::timestamptz and p.proposed_at < ?::timestamptz
                             order by p.id
                            """),
                    Map.entry(
                            Source.PAY_SETTING_DECISION,
                            """
                            select id::text as key, row(id, state, decided_by, extract(epoch from decided_at))::text as line
                              from payers.proposal where decided_at >= ?::timestamptz and decided_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.TAX_RULE_ENDED,
                            """
                            select id::text as key,
                                   row(id, to_char(ends_on, 'YYYY-MM-DD'), ended_by, extract(epoch from ended_at))::text as line
                              from tax.rule where ended_at >= ?::timestamptz and ended_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.SETTING_CHANGE,
                            """
                            select id::text as key,
                                   row(id, payer_id, kind, names, said, proposed_by, extract(epoch from proposed_at))::text as line
                              from payers.setting_change
                             where proposed_at >= ?::timestamptz and proposed_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.SETTING_CHANGE_DECISION,
                            """
                            select id::text as key,
                                   row(id, state, decided_by, extract(epoch from decided_at), decided_in)::text as line
                              from payers.setting_change
                             where decided_at >= ?::timestamptz and decided_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.RATE_WAITS,
                            """
                            select id::text as key, row(id, extract(epoch from loaded_at))::text as line
                              from exchange.rate
                             where waits and loaded_at >= ?::timestamptz and loaded_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.RATE_CONFIRMED,
                            """
                            select rate_id::text as key,
                                   row(rate_id, confirmed_by, extract(epoch from confirmed_at))::text as line
                              from exchange.confirmation
                             where confirmed_at >= ?::timestamptz and confirmed_at < ?::timestamptz
                             order by rate_id
                            """));

    private SettingLines() {}
}
