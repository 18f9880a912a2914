package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;

/** The versions of rate cards. */
@Dependent
public class CardRows {

    private static final String ADD =
            """
            insert into pricing.card_version (id, project_id, task_type_id, version, currency, cap_minor, rounding,
                   tax_included, time_zone, rules, starts_at, published_by, published_at)
            select ?, project_id, nullif(subject_id, project_id),
                   1 + coalesce((select max(version) from pricing.card_version v
                                  where v.subject_id = asked.subject_id), 0),
                   ?, ?, ?, ?, ?, ?, ?, ?, ?
              from (values (?::uuid, ?::uuid)) asked (project_id, subject_id)
            """;

    private static final String HEAD =
            """
            select v.id, v.project_id, v.subject_id, coalesce(t.title, '') as task_type, v.version, v.currency,
                   v.cap_minor, v.rounding, v.tax_included, v.time_zone, v.starts_at,
                   coalesce(n.name, '') as published_by, v.published_at
              from pricing.card_version v
              left join projects.task_type_title t on t.task_type_id = v.task_type_id
              left join security.name n on n.id = v.published_by
            """;

    private static final String BY_ID = HEAD + " where v.id = any (?::uuid[])";

    private static final String OF_SUBJECT =
            HEAD + " where v.project_id = ? and v.subject_id = ? order by v.version desc";

    private static final String OF_PROJECT =
            HEAD
                    + " where v.project_id = ? order by v.task_type_id is not null, task_type, v.version desc";

    // A task type's own card comes before the project's, until a version without rules starts.
    private static final String IN_FORCE =
            """
            select v.id
              from (values (?::uuid, ?::uuid, ?::timestamptz)) asked (project, task_type, moment)
              join pricing.card_version v on v.project_id = asked.project and v.starts_at <= asked.moment
             where v.rules > 0
               and (v.task_type_id is null
                    or (v.task_type_id = asked.task_type
                        and not exists (select from pricing.card_version b
                                         where b.subject_id = asked.task_type and b.version > v.version
                                           and b.rules = 0 and b.starts_at <= asked.moment)))
             order by v.task_type_id is null, v.version desc
             limit 1
            """;

    @Inject Sql sql;
    @Inject RuleRows rules;

    public void add(
            UUID id,
            UUID project,
            UUID subject,
            CardTerms terms,
            Instant startsAt,
            UUID by,
            Instant at) {
        sql.change(
                ADD,
                id,
                terms.currency(),
                terms.cap().minor(),
                terms.rounding(),
                terms.taxIncluded(),
                terms.zone().getId(),
                terms.rules().size(),
                startsAt,
                by,
                at,
                project,
                subject);
        rules.add(id, terms.rules());
    }

    /** Which version prices this work at this moment, if any. */
    public Optional<UUID> inForce(UUID project, UUID taskType, Instant at) {
        return sql.first(IN_FORCE, row -> row.uuid("id"), project, taskType, at);
    }

    public List<CardVersion> byId(Collection<UUID> versions) {
        return complete(sql.rows(BY_ID, CardRows::head, versions));
    }

    /** The latest first. */
    public List<CardVersion> of(UUID project, UUID subject) {
        return complete(sql.rows(OF_SUBJECT, CardRows::head, project, subject));
    }

    /** The project's own first; of each card the latest first. */
    public List<CardVersion> of(UUID project) {
        return complete(sql.rows(OF_PROJECT, CardRows::head, project));
    }

    private List<CardVersion> complete(List<CardVersion> heads) {
        var found = rules.of(heads.stream().map(CardVersion::id).toList());
        return heads.stream()
                .map(
                        head -> {
                            var terms = head.terms();
                            return new CardVersion(
                                    head.id(),
                                    head.project(),
                                    head.subject(),
                                    head.taskType(),
                                    head.number(),
                                    new CardTerms(
                                            terms.cap(),
                                            terms.rounding(),
                                            terms.taxIncluded(),
                                            terms.zone(),
                                            found.getOrDefault(head.id(), List.of())),
                                    head.startsAt(),
                                    head.publishedBy(),
                                    head.publishedAt());
                        })
                .toList();
    }

    private static CardVersion head(Row row) throws SQLException {
        var terms =
                new CardTerms(
                        row.money("cap_minor", "currency"),
                        RoundingMode.valueOf(row.text("rounding")),
                        row.yes("tax_included"),
                        ZoneId.of(row.text("time_zone")),
                        List.of());
        return new CardVersion(
                row.uuid("id"),
                row.uuid("project_id"),
                row.uuid("subject_id"),
                row.text("task_type"),
                Math.toIntExact(row.number("version")),
                terms,
                row.instant("starts_at"),
                row.text("published_by"),
                row.instant("published_at"));
    }
}
