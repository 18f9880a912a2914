package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The floor of a search: the plainest SQL that finds the same people for the same five clauses,
 * past all row security. It says who and how many, and neither why, nor who is near, nor in which
 * order they would be best.
 */
final class SearchFloor {

    private static final String STATEMENT =
            """
            select a.id, a.reference, a.country, count(*) over () as total
              from annotators.annotator a
             where exists (select from {q} t on t.id = q.type_id where {valid} and t.code = 'BENCH-DEGREE'
                              and q.code like '{field}%' and q.level >= 6)
               and exists (select from {q} t on t.id = q.type_id where {valid} and t.code = 'BENCH-LANGUAGE'
                              and (q.code = '{language}' or q.code like '{language}-%') and q.level >= 3)
               and exists (select from {q} t on t.id = q.type_id where {valid} and t.code = 'BENCH-SKILL'
                              and q.level >= {skill})
               and exists (select from {q} t on t.id = q.type_id where {valid} and t.code = 'BENCH-LICENCE'
                              and (q.code = 'US' or q.code like 'US-%'))
               and not exists (select from {q} t on t.id = q.type_id where {valid} and t.code = 'BENCH-TRAINING'
                                  and q.level < {training})
             order by a.reference
             limit 50
            """;

    private static final Map<String, Object> PARTS =
            Map.of(
                    "q",
                    "qualifications.qualification q join qualifications.type",
                    "valid",
                    "q.annotator_id = a.id and q.state = 'VERIFIED'"
                            + " and (q.valid_until is null or q.valid_until > current_date)");

    private SearchFloor() {}

    /** How many it found. */
    static long find(Connection connection, SearchCase one) throws SQLException {
        var text = Statements.filled(Statements.filled(STATEMENT, PARTS), one.values());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            long total = 0;
            while (rows.next()) {
                rows.getString("reference");
                total = rows.getLong("total");
            }
            return total;
        }
    }
}
