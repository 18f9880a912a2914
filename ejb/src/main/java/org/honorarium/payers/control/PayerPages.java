package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.Payer;

/** The payers, page by page. */
@Dependent
public class PayerPages {

    private static final String MATCHING =
            " from Payer p where :name = '' or locate(:name, lower(p.name)) > 0";
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "p.name",
                    "country", "p.country",
                    "town", "p.town",
                    "createdAt", "p.createdAt");

    @Inject Sql sql;

    public Page<Payer> of(PageRequest request) {
        var name = request.filter("name").toLowerCase(Locale.ROOT);
        var rows =
                sql.entities()
                        .createQuery(
                                "select p" + MATCHING + request.orderBy(COLUMNS, "p.name"),
                                Payer.class)
                        .setParameter("name", name)
                        .setFirstResult(request.first())
                        .setMaxResults(request.size())
                        .getResultList();
        var total =
                sql.entities()
                        .createQuery("select count(p)" + MATCHING, Long.class)
                        .setParameter("name", name)
                        .getSingleResult();
        return new Page<>(rows, total);
    }
}
