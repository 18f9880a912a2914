package org.honorarium.holds.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.entity.FormStanding;
import org.honorarium.holds.entity.FormState;
import org.honorarium.holds.entity.FormWithdrawal;

/** Everybody's tax forms: what is missing, what ends soon, what is there and what was withdrawn. */
@Dependent
public class FormStandings {

    private static final String STANDINGS =
            """
            from (select coalesce(k.annotator_id, n.annotator_id) as annotator_id, coalesce(k.form, n.form) as form,
                         case when k.id is null or k.valid_until < d.today
                                  then case when n.form is null then 'OVER' else 'MISSING' end
                              when k.valid_until < d.today + ? then 'EXPIRING'
                              else 'THERE' end as state,
                         n.needed_by, k.id, k.received_on, k.valid_until, k.recorded_by,
                         null::uuid as withdrawn_by, null::timestamptz as withdrawn_at, null::text as why
                    from (select ?::date as today) d
                   cross join (
                         select distinct on (annotator_id, form)
                                annotator_id, form, id, received_on, valid_until, recorded_by
                           from holds.standing_form
                          order by annotator_id, form, valid_until desc nulls first, received_on desc, id) k
                    full join (
                         select h.annotator_id, r.form, string_agg(p.name, ', ' order by p.name) as needed_by
                           from holds.form_rule r
                           join payers.name p on p.payer_id = r.payer_id
                           join annotators.residence h on h.country = r.country
                          where r.required
                          group by h.annotator_id, r.form) n
                      on n.annotator_id = k.annotator_id and n.form = k.form
                   union all
                  select f.annotator_id, f.form, 'WITHDRAWN', null, f.id, f.received_on, f.valid_until, f.recorded_by,
                         w.withdrawn_by, w.withdrawn_at, w.why
                    from holds.form_withdrawal w
                    join holds.tax_form f on f.id = w.form_id) s
              join annotators.residence a on a.annotator_id = s.annotator_id
             where (? = '' or s.state = ?)
               and (? = '' or s.form = ?)
               and (? = '' or a.country = upper(?))
               and (? = '' or position(lower(?) in lower(a.reference)) > 0)
            """;

    private static final String ROWS =
            """
            select s.annotator_id, a.reference, coalesce(a.country, '') as country, s.form, s.state,
                   coalesce(s.needed_by, '') as needed_by, s.id, s.received_on, s.valid_until,
                   (select n.name from security.name n where n.id = s.recorded_by) as recorded_by,
                   (select n.name from security.name n where n.id = s.withdrawn_by) as withdrawn_by,
                   s.withdrawn_at, s.why
            """
                    + STANDINGS;

    private static final Map<String, String> SORTS =
            Map.of(
                    "reference", "a.reference",
                    "form", "s.form",
                    "country", "a.country",
                    "validUntil", "s.valid_until");

    private static final String TIE = "(a.reference, s.form, s.id)";

    @Inject Sql sql;
    @Inject Clock clock;

    /**
     * By reference, form, country or validUntil; filters by state, form, country and a part of the
     * reference.
     */
    public Page<FormStanding> page(PageRequest request) {
        var rows =
                sql.rows(
                        ROWS + request.orderBy(SORTS, TIE) + " limit ? offset ?",
                        FormStandings::read,
                        with(request, request.size(), request.first()));
        long total =
                sql.one("select count(*) as n " + STANDINGS, row -> row.number("n"), with(request));
        return new Page<>(rows, total);
    }

    private Object[] with(PageRequest request, Object... more) {
        var state = request.filter("state");
        var form = request.filter("form");
        var country = request.filter("country");
        var reference = request.filter("reference");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first =
                new Object[] {
                    FormState.SOON,
                    today,
                    state,
                    state,
                    form,
                    form,
                    country,
                    country,
                    reference,
                    reference
                };
        var all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static FormStanding read(Row row) throws SQLException {
        var withdrawn = row.instant("withdrawn_at");
        return new FormStanding(
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("country"),
                row.text("form"),
                FormState.valueOf(row.text("state")),
                row.text("needed_by"),
                row.uuid("id"),
                row.date("received_on"),
                row.date("valid_until"),
                row.text("recorded_by") == null ? "" : row.text("recorded_by"),
                withdrawn == null
                        ? null
                        : new FormWithdrawal(row.text("withdrawn_by"), withdrawn, row.text("why")));
    }
}
