package org.honorarium.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Claim;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses to a reviewer who sends statements past every rule in Java. */
@ArquillianTest
class ReviewRulesIT {

    private static final String REJECTION =
            """
            insert into quality.rejection (assignment_id, source, category, section, reason, guideline_version,
                                           project_id, annotator_id, decided_by, decided_at)
            select id, '%s', 'WRONG', '%s', '%s', 1, project_id, annotator_id, '%s', now()
              from tasks.assignment where id = '%s'
            """;

    private static final String REJECT =
            "update tasks.assignment set state = 'REJECTED', decided_by = 'REVIEW', decided_at = now()"
                    + " where id = '%s'";

    private static final String LONG = "x".repeat(100);

    @Inject OpenHouse open;
    @Inject MyTasks tasks;
    @Inject Guidelines guidelines;
    @Inject Database database;

    private Actor reviewer;
    private Claim work;

    @BeforeEach
    void somebodys_work_waits() throws Exception {
        open.with(2, 1, 2);
        open.house().guided();
        reviewer = SmallHouse.somebody(Role.REVIEWER, true);
        var me = open.member(0);
        work = open.claim(me);
        me.call(() -> tasks.submit(work.id(), "{\"label\": \"good\"}"));
    }

    @Test
    void a_rejection_made_here_has_grounds() throws Exception {
        assertThat(refused(rejection("HERE", "1 Read it", "too short")))
                .contains("a_rejection_made_here_has_grounds");
        assertThat(refused(rejection("HERE", "1 Read it", " ".repeat(99) + "x")))
                .contains("a_rejection_made_here_has_grounds");
        assertThat(refused(rejection("HERE", "9 Be quick", LONG))).contains("cites nothing");
        assertThat(refused(rejection("ELSEWHERE", "1 Read it", LONG)))
                .contains("row-level security");
        assertThat(refused(REJECT.formatted(work.id()))).contains("without saying why");
        assertThat(committed(rejection("HERE", "1 Read it", LONG)))
                .contains("has a rejection and is not rejected");
        var forged = REJECTION.formatted("HERE", "1 Read it", LONG, open.member(1).id(), work.id());
        assertThat(refused(forged)).contains("row-level security");
    }

    @Test
    void a_rejection_cites_what_was_in_force_and_no_rule_that_came_later() throws Exception {
        var house = open.house();
        house.operations.call(
                () -> guidelines.publish(house.project, "1 Read it\n\n3 Never say good"));

        var later =
                rejection("HERE", "3 Never say good", LONG)
                        .replace("'%s', 1,".formatted(LONG), "'%s', 2,".formatted(LONG));
        assertThat(refused(later)).contains("cites version 2 of the guideline, not 1");
        assertThat(refused(rejection("HERE", "3 Never say good", LONG))).contains("cites nothing");
    }

    @Test
    void a_rejection_never_changes_and_is_of_waiting_work() throws Exception {
        var whole = rejection("HERE", "1 Read it", LONG) + ";" + REJECT.formatted(work.id());
        database.committedAs(reviewer, whole);

        assertThat(open.state(work)).isEqualTo("REJECTED");
        assertThat(refused("update quality.rejection set reason = 'x'"))
                .contains("permission denied");
        assertThat(refused("delete from quality.rejection")).contains("permission denied");
        assertThat(refused(rejection("HERE", "1 Read it", LONG)))
                .contains("not of work that waits");
    }

    @Test
    void nothing_is_asked_for_again_or_fixed_without_a_record_and_no_record_without_it()
            throws Exception {
        assertThat(refused("update tasks.assignment set state = 'REWORK' where id = '%s'"))
                .contains("without saying why");
        assertThat(committed("insert into quality.rework values ('%s', 1, 'More', '%s', now())"))
                .contains("is not in the state REWORK");
        assertThat(refused("insert into quality.rework values ('%s', 2, 'More', '%s', now())"))
                .contains("does not wait");
        assertThat(refused("insert into quality.rework values ('%s', 1, ' ', '%s', now())"))
                .contains("it_says_what_to_do");
        var fix =
                "insert into quality.fix values ('%%s', 1, '{\"label\": \"%s\"}', 'So', '%%s', now())";
        assertThat(committed(fix.formatted("better"))).contains("is not in the state ACCEPTED");
        assertThat(refused(fix.formatted("good"))).contains("is what was submitted");
        assertThat(refused("update quality.fix set remark = 'x'")).contains("permission denied");
        assertThat(
                        database.refusal(
                                open.member(1),
                                "insert into quality.rework values ('%s', 1, 'More', '%s', now())"
                                        .formatted(work.id(), open.member(1).id())))
                .contains("row-level security");
    }

    private String rejection(String source, String section, String reason) {
        return REJECTION.formatted(source, section, reason, reviewer.id(), work.id());
    }

    private String refused(String statement) throws SQLException {
        return database.refusal(reviewer, statement.formatted(work.id(), reviewer.id()));
    }

    private String committed(String statement) {
        var thrown =
                catchThrowable(
                        () ->
                                database.committedAs(
                                        reviewer, statement.formatted(work.id(), reviewer.id())));
        while (thrown != null && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown == null ? "" : thrown.getMessage();
    }
}
