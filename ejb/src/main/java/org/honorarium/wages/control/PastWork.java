package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Worked;
import org.honorarium.wages.control.Accuracies.Pair;

/** Accepted work of a time, as far as prices look at it. */
@Dependent
public class PastWork {

    private static final int MOST = 100_000;

    private static final String SELECT =
            """
            select w.annotator_id, w.task_type_id, w.claimed_at, coalesce(w.work_seconds, 0) as seconds,
                   coalesce(p.amount_minor, 0) as paid, coalesce(r.country, '') as country, %s,
                   array(select coalesce(v.input ->> wanted.name, '')
                           from unnest(?::text[]) with ordinality wanted (name, n) order by n) as values
              from tasks.work w
              join tasks.variables v on v.task_id = w.task_id
              left join pricing.price p on p.assignment_id = w.assignment_id
            """;

    private static final String NO_OUTCOMES = "false as as_submitted";

    private static final String OUTCOMES =
            """
            not exists (select from quality.changed c where c.assignment_id = w.assignment_id offset 0)
                as as_submitted
            """;

    private static final String RESIDENCE =
            " left join annotators.residence r on r.annotator_id = w.annotator_id";

    private static final String WHERE =
            """
             where w.project_id = ? and (?::uuid is null or w.task_type_id = ?::uuid) and w.state = 'ACCEPTED'
               and w.decided_at >= ? and w.decided_at < ?
            """;

    private static final String OF_COUNTRY =
            """
              join annotators.residence r on r.annotator_id = w.annotator_id and r.country = ?
             where w.project_id = ? and w.state = 'ACCEPTED' and w.decided_at >= ? and w.decided_at < ?
               and w.work_seconds > 0
             order by w.decided_at desc, w.assignment_id
             limit ?
            """;

    private static final String PEOPLE = "select distinct w.annotator_id from tasks.work w" + WHERE;

    private static final String REFERENCES =
            "select annotator_id, reference from annotators.residence where annotator_id = any (?::uuid[])";

    @Inject Sql sql;
    @Inject Accuracies accuracies;

    /**
     * One accepted annotation.
     *
     * @param country in which its annotator lives
     */
    public record Done(
            UUID annotator,
            String country,
            UUID taskType,
            Instant claimedAt,
            Worked worked,
            long paid,
            Map<String, String> task) {

        public long seconds() {
            return worked.seconds();
        }
    }

    /**
     * @param taskType null for all of the project
     */
    public List<UUID> people(UUID project, UUID taskType, Instant from, Instant until) {
        return sql.rows(
                PEOPLE, row -> row.uuid("annotator_id"), project, taskType, taskType, from, until);
    }

    /**
     * What these cards look at, one annotator after the other, who count with the accuracy that
     * they have today, as with their qualifications.
     */
    public void each(
            UUID project,
            UUID taskType,
            Instant from,
            Instant until,
            CardTerms card,
            Consumer<Done> taker) {
        var names = List.copyOf(card.variables());
        var outcomes = card.looksAtOutcomes();
        var found = accuracies(outcomes, project, taskType, from, until);
        sql.each(
                select(outcomes) + RESIDENCE + WHERE + " order by w.annotator_id",
                row -> read(row, names, found),
                taker,
                names,
                project,
                taskType,
                taskType,
                from,
                until);
    }

    /** What these cards look at, of people in one country: the latest hundred thousand. */
    public void ofCountry(
            UUID project,
            String country,
            Instant from,
            Instant until,
            Collection<CardTerms> cards,
            Consumer<Done> taker) {
        var names = cards.stream().flatMap(card -> card.variables().stream()).distinct().toList();
        boolean outcomes = cards.stream().anyMatch(CardTerms::looksAtOutcomes);
        var found = accuracies(outcomes, project, null, from, until);
        sql.each(
                select(outcomes) + OF_COUNTRY,
                row -> read(row, names, found),
                taker,
                names,
                country,
                project,
                from,
                until,
                MOST);
    }

    public Map<UUID, String> references(Collection<UUID> annotators) {
        var references = new HashMap<UUID, String>();
        sql.rows(
                REFERENCES,
                row -> references.put(row.uuid("annotator_id"), row.text("reference")),
                annotators);
        return references;
    }

    private static String select(boolean outcomes) {
        return SELECT.formatted(outcomes ? OUTCOMES : NO_OUTCOMES);
    }

    private Map<Pair, BigDecimal> accuracies(
            boolean asked, UUID project, UUID taskType, Instant from, Instant until) {
        return asked ? accuracies.of(project, taskType, from, until) : Map.of();
    }

    private static Done read(Row row, List<String> names, Map<Pair, BigDecimal> accuracies)
            throws SQLException {
        var task = new HashMap<String, String>();
        var values = row.texts("values");
        for (int i = 0; i < names.size(); i++) {
            if (!values.get(i).isEmpty()) {
                task.put(names.get(i), values.get(i));
            }
        }
        var pair = Accuracies.pair(row);
        return new Done(
                pair.annotator(),
                row.text("country"),
                pair.taskType(),
                row.instant("claimed_at"),
                new Worked(row.number("seconds"), accuracies.get(pair), row.yes("as_submitted")),
                row.number("paid"),
                task);
    }
}
