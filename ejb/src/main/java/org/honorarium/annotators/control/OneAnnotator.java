package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.database.boundary.Sql;

/** One annotator. */
@Dependent
public class OneAnnotator {

    private static final String OF =
            """
            select id, reference, country, currency, personal, created_at, changed_at
              from annotators.annotator
             where id = ?
            """;

    @Inject Sql sql;

    public Optional<AnnotatorDetails> of(
            UUID annotator, List<AccountRow> accounts, Function<byte[], Particulars> opening) {
        return sql.first(
                OF,
                row ->
                        new AnnotatorDetails(
                                row.uuid("id"),
                                row.text("reference"),
                                opening.apply(row.bytes("personal")),
                                row.text("country"),
                                row.text("currency"),
                                accounts,
                                row.instant("created_at"),
                                row.instant("changed_at")),
                annotator);
    }
}
