package org.honorarium.confidentiality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/** People, time and money of accepted work in a time, by groups of clients. */
@Dependent
public class FiguresOfGroups {

    private static final String OF =
            """
            select group_number, currency, people, seconds, amount_minor
              from confidentiality.figures(?::uuid[], ?::integer[], ?, ?)
             order by group_number, currency
            """;

    @Inject Sql sql;

    /**
     * @param groups of which no two have a client in common
     */
    public List<OfGroup> of(List<? extends Collection<UUID>> groups, Instant from, Instant before) {
        var clients = new ArrayList<UUID>();
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < groups.size(); number++) {
            for (var client : Set.copyOf(groups.get(number))) {
                clients.add(client);
                numbers.add(number);
            }
        }
        return sql.rows(
                OF,
                row ->
                        new OfGroup(
                                Math.toIntExact(row.number("group_number")),
                                row.number("people"),
                                Duration.ofSeconds(row.number("seconds")),
                                row.money("amount_minor", "currency")),
                clients,
                numbers,
                from,
                before);
    }

    /**
     * What was earned for one group in one currency.
     *
     * @param group its place in the list that was asked for
     * @param people who earned for it in any currency, each once
     */
    public record OfGroup(int group, long people, Duration time, Money money) {}
}
