package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.honorarium.annotators.entity.AnnotatorRow;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** The annotators, page by page. Names are sealed, so nothing sorts or filters by them. */
@Dependent
public class AnnotatorPages {

    private static final String MATCHING =
            """
             from annotators.annotator a
             left join annotators.bank_account b
               on b.annotator_id = a.id and b.currency = a.currency and b.replaced_at is null
            where position(lower(?) in lower(a.reference)) > 0
              and (? = '' or a.country = ?)
              and (? = '' or a.currency = ?)
              and (? = '' or (b.id is not null) = (? = 'yes'))
            """;

    private static final String ROWS =
            "select a.id, a.reference, a.country, a.currency, a.personal, b.masked " + MATCHING;

    private static final String TOTAL = "select count(*) as total " + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "a.reference",
                    "country", "a.country",
                    "currency", "a.currency",
                    "account", "(b.id is not null)");

    @Inject Sql sql;

    public Page<SealedAnnotator> of(PageRequest request) {
        var reference = request.filter("reference");
        var country = request.filter("country");
        var currency = request.filter("currency");
        var account = request.filter("account");
        var rows =
                sql.rows(
                        ROWS + request.orderBy(COLUMNS, "a.reference") + " limit ? offset ?",
                        AnnotatorPages::read,
                        reference,
                        country,
                        country,
                        currency,
                        currency,
                        account,
                        account,
                        request.size(),
                        request.first());
        var total =
                sql.one(
                        TOTAL,
                        row -> row.number("total"),
                        reference,
                        country,
                        country,
                        currency,
                        currency,
                        account,
                        account);
        return new Page<>(rows, total);
    }

    private static SealedAnnotator read(Row row) throws SQLException {
        var masked = row.text("masked");
        return new SealedAnnotator(
                new AnnotatorRow(
                        row.uuid("id"),
                        row.text("reference"),
                        "",
                        row.text("country"),
                        row.text("currency"),
                        masked == null ? "" : masked),
                row.bytes("personal"));
    }
}
