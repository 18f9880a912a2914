package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Question;

/** Papers and their keys as rows. Only added to. */
@Dependent
public class PaperRows {

    private static final String QUESTIONS =
            """
            select text, options, points from tests.question where test_id = ? and paper = ? order by place
            """;

    private static final String KEYS =
            """
            select k.number, k.rights, k.reason, k.made_by, n.name, k.made_at
              from tests.key k
              left join security.name n on n.id = k.made_by
             where k.test_id = ? and k.paper = ?
             order by k.number desc
            """;

    private static final String ADD =
            "insert into tests.paper (test_id, number, questions, made_by, made_at) values (?, ?, ?, ?, ?)";

    private static final String ADD_QUESTION =
            """
            insert into tests.question (test_id, paper, place, text, options, points)
            values (?, ?, ?, ?, ?::text[], ?)
            """;

    private static final String ADD_KEY =
            """
            insert into tests.key (test_id, paper, number, rights, reason, made_by, made_at)
            values (?, ?, ?, ?::text[], ?, ?, ?)
            """;

    @Inject Sql sql;

    public Paper paper(UUID test, int paper) {
        return new Paper(
                sql.rows(
                        QUESTIONS,
                        row ->
                                new Question(
                                        row.text("text"),
                                        row.texts("options"),
                                        (int) row.number("points")),
                        test,
                        paper));
    }

    /** The newest first. */
    public List<KeyVersion> keys(UUID test, int paper) {
        return sql.rows(
                KEYS,
                row ->
                        new KeyVersion(
                                (int) row.number("number"),
                                row.texts("rights").stream().map(Choice::parse).toList(),
                                row.text("reason"),
                                row.uuid("made_by"),
                                Objects.requireNonNullElse(row.text("name"), ""),
                                row.instant("made_at")),
                test,
                paper);
    }

    public void add(UUID test, int number, Paper paper, UUID by, Instant now) {
        sql.change(ADD, test, number, paper.size(), by, now);
        for (int i = 0; i < paper.size(); i++) {
            var one = paper.questions().get(i);
            sql.change(ADD_QUESTION, test, number, i + 1, one.text(), one.options(), one.points());
        }
    }

    public void addKey(UUID test, int paper, KeyVersion key) {
        var rights = key.rights().stream().map(Choice::text).toList();
        sql.change(
                ADD_KEY,
                test,
                paper,
                key.number(),
                rights,
                key.reason(),
                key.madeBy(),
                key.madeAt());
    }
}
