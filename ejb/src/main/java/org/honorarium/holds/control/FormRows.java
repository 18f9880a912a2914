package org.honorarium.holds.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.holds.entity.FormWithdrawal;
import org.honorarium.holds.entity.ReceivedForm;
import org.honorarium.holds.entity.TaxForm;

/** Tax forms: who needs which, and what was received. */
@Dependent
public class FormRows {

    private static final String RULES =
            """
            select r.payer_id, p.name, r.country, r.form, r.required
              from holds.form_rule r join payers.name p on p.payer_id = r.payer_id
             where r.payer_id = ?
             order by r.country
            """;

    private static final String SET =
            """
            insert into holds.form_rule (payer_id, country, form, required, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
                on conflict (payer_id, country) do update
               set form = excluded.form, required = excluded.required, set_by = excluded.set_by,
                   set_at = excluded.set_at
            """;

    private static final String ADD =
            """
            insert into holds.tax_form (id, annotator_id, form, received_on, valid_until, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?::date, ?, ?)
            """;

    private static final String RECEIVED =
            """
            select f.id, f.annotator_id, f.form, f.received_on, f.valid_until, w.withdrawn_at, w.why,
                   coalesce((select n.name from security.name n where n.id = w.withdrawn_by), '') as withdrawn_by
              from holds.tax_form f
              left join holds.form_withdrawal w on w.form_id = f.id
             where f.%s = ?
             order by f.received_on desc, f.id
            """;

    private static final String WITHDRAW =
            """
            insert into holds.form_withdrawal (form_id, annotator_id, why, withdrawn_by, withdrawn_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String MISSING =
            "select distinct form from holds.missing_form where annotator_id = ? order by form";

    @Inject Sql sql;

    public List<FormRule> rules(UUID payer) {
        return sql.rows(
                RULES,
                row ->
                        new FormRule(
                                row.uuid("payer_id"),
                                row.text("name"),
                                row.text("country"),
                                row.text("form"),
                                row.yes("required")),
                payer);
    }

    public void set(FormRule rule, UUID by, Instant now) {
        sql.change(SET, rule.payer(), rule.country(), rule.form(), rule.required(), by, now);
    }

    public void add(TaxForm form, UUID by, Instant now) {
        sql.change(
                ADD,
                form.id(),
                form.annotator(),
                form.form(),
                form.receivedOn(),
                form.validUntil().orElse(null),
                by,
                now);
    }

    public Optional<ReceivedForm> find(UUID id) {
        return sql.first(RECEIVED.formatted("id"), FormRows::read, id);
    }

    /** The latest first. */
    public List<ReceivedForm> of(UUID annotator) {
        return sql.rows(RECEIVED.formatted("annotator_id"), FormRows::read, annotator);
    }

    public void withdraw(TaxForm form, String why, UUID by, Instant now) {
        sql.change(WITHDRAW, form.id(), form.annotator(), why, by, now);
    }

    /** The names of the forms that a payer still waits for. */
    public List<String> missing(UUID annotator) {
        return sql.rows(MISSING, row -> row.text("form"), annotator);
    }

    private static ReceivedForm read(Row row) throws SQLException {
        var withdrawn = row.instant("withdrawn_at");
        return new ReceivedForm(
                new TaxForm(
                        row.uuid("id"),
                        row.uuid("annotator_id"),
                        row.text("form"),
                        row.date("received_on"),
                        Optional.ofNullable(row.date("valid_until"))),
                withdrawn == null
                        ? null
                        : new FormWithdrawal(row.text("withdrawn_by"), withdrawn, row.text("why")));
    }
}
