package org.honorarium.clients.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.honorarium.clients.entity.Client;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;

/** The clients that the actor may see, page by page. */
@Dependent
public class ClientPages {

    private static final String MATCHING =
            " from Client c where :name = '' or locate(:name, lower(c.name)) > 0";
    private static final Map<String, String> COLUMNS =
            Map.of("name", "c.name", "createdAt", "c.createdAt");

    @Inject Sql sql;

    public Page<Client> of(PageRequest request) {
        var name = request.filter("name").toLowerCase(Locale.ROOT);
        var rows =
                sql.entities()
                        .createQuery(
                                "select c" + MATCHING + request.orderBy(COLUMNS, "c.name"),
                                Client.class)
                        .setParameter("name", name)
                        .setFirstResult(request.first())
                        .setMaxResults(request.size())
                        .getResultList();
        var total =
                sql.entities()
                        .createQuery("select count(c)" + MATCHING, Long.class)
                        .setParameter("name", name)
                        .getSingleResult();
        return new Page<>(rows, total);
    }
}
