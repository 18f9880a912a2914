package org.honorarium.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.quality.boundary.AnnotationExport;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.quality.entity.Seen;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Provenance;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Tasks and annotations come in line by line, each by an id of its own, and go out again. */
@ArquillianTest
class LinesIT {

    private static final String REJECTED = "\"state\":\"REJECTED\",\"reason\":\"no\",";
    private static final String ACCEPTED = "\"state\":\"ACCEPTED\",";

    @Inject SmallHouse house;
    @Inject OpenHouse open;
    @Inject MyTasks tasks;
    @Inject Decisions decisions;
    @Inject MyAppeals mine;
    @Inject Appeals appeals;
    @Inject SentLines sentLines;
    @Inject AnnotationExport export;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void tasks_come_in_once_in_their_order_and_some_are_opened() throws Exception {
        house.withAnnotators(1);

        var first = sent(ImportKind.TASKS, tasks(0, 5, true) + tasks(5, 10, false));
        assertThat(first.outcome())
                .containsEntry("rows", "10")
                .containsEntry("newTasks", "10")
                .containsEntry("newOpenings", "5");
        assertThat(
                        database.texts(
                                "select reference from tasks.task where project_id = ? order by id",
                                house.project))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(n -> "task " + n).toList());

        var again = sent(ImportKind.TASKS, tasks(0, 10, true));
        assertThat(again.outcome())
                .containsEntry("newTasks", "0")
                .containsEntry("newOpenings", "5");
    }

    @Test
    void the_same_id_with_other_content_refuses_all_with_its_line() throws Exception {
        house.withAnnotators(1);
        sent(ImportKind.TASKS, tasks(0, 3, false));

        var other = tasks(3, 4, false) + tasks(1, 2, false).replace("text 1", "text one");
        var refused = sent(ImportKind.TASKS, other);

        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.outcome())
                .containsEntry("code", "imports/differs-from-what-we-have")
                .containsEntry("line", "2")
                .containsEntry("column", "input");
        assertThat(refused.outcome().get("found")).contains("text one");
        assertThat(refused.outcome().get("expected")).contains("text 1");
        assertThat(sent(ImportKind.TASKS, tasks(7, 8, false) + tasks(7, 8, false)).outcome())
                .containsEntry("line", "2")
                .containsEntry("column", "id");
        assertThat(count("tasks.task")).isEqualTo(3);
    }

    @Test
    void finished_annotations_come_in_are_earned_and_go_out_again() throws Exception {
        house.withAnnotators(3);
        sent(ImportKind.TASKS, tasks(0, 2, false));
        var lines =
                annotation("a1", 0, 0, "\"state\":\"ACCEPTED\",")
                        + annotation("a2", 0, 1, "")
                        + annotation("a3", 1, 2, "\"state\":\"REJECTED\",\"reason\":\"Empty\",");

        var taken = sent(ImportKind.ANNOTATIONS, lines);
        assertThat(taken.state()).as(taken.outcome().toString()).isEqualTo(ImportState.DONE);
        assertThat(taken.outcome())
                .containsEntry("newAssignments", "3")
                .containsEntry("accepted", "1")
                .containsEntry("rejected", "1")
                .containsEntry("earned", "1.50 USD");
        assertThat(sent(ImportKind.ANNOTATIONS, lines).outcome())
                .containsEntry("newAssignments", "0")
                .containsEntry("accepted", "0")
                .containsEntry("earned", "0.00 USD");
        assertThat(database.wrong(house.payer)).isEmpty();

        var out = new ArrayList<AnnotationLine>();
        house.operations.run(() -> export.each(house.project, null, out::add));
        assertThat(out).extracting(AnnotationLine::id).containsExactly("a1", "a2", "a3");
        assertThat(out.get(0).answer()).isEqualTo("{\"label\": \"a1\"}");
        assertThat(out.get(0).finalAnswer()).isEqualTo(out.get(0).answer());
        assertThat(out.get(1).annotator()).isEqualTo(house.reference(1));
        out.clear();
        house.operations.run(() -> export.each(house.project, AssignmentState.REJECTED, out::add));
        assertThat(out).extracting(AnnotationLine::id).containsExactly("a3");
    }

    @Test
    void what_was_claimed_here_is_decided_here_and_never_by_a_file() throws Exception {
        open.with(1, 1, 1);
        var claim = open.claim(open.member(0));
        var answer = "{\"label\":\"mine\"}";
        var done = open.member(0).call(() -> tasks.submit(claim.id(), answer));
        var line =
                "{\"id\":\"%s\",\"task\":\"0\",\"annotator\":\"%s\",%%s\"submittedAt\":\"%s\",\"price\":\"2.00\",\"answer\":%s}\n"
                        .formatted(
                                key(claim.id()),
                                open.house().reference(0),
                                done.submittedAt(),
                                answer);

        var same = sentLines.to(open.house(), ImportKind.ANNOTATIONS, line.formatted(""));
        assertThat(same.outcome()).containsEntry("newAssignments", "0");
        for (var state : List.of(REJECTED, ACCEPTED)) {
            var one = sentLines.to(open.house(), ImportKind.ANNOTATIONS, line.formatted(state));
            assertThat(one.state()).as(one.outcome().toString()).isEqualTo(ImportState.REFUSED);
            assertThat(one.outcome())
                    .containsEntry("code", "imports/differs-from-what-we-have")
                    .containsEntry("column", "state");
        }
        assertThat(open.state(done)).isEqualTo("SUBMITTED");
        for (var state : List.of("REJECTED", "ACCEPTED")) {
            assertThat(
                            database.refusal(
                                    Actor.SYSTEM,
                                    "update tasks.assignment set state = '%s', decided_by = 'REVIEW', decided_at = now(), posting_id = %s where id = '%s'"
                                            .formatted(
                                                    state,
                                                    state.equals("ACCEPTED")
                                                            ? "gen_random_uuid()"
                                                            : "null",
                                                    claim.id())))
                    .contains("cannot go from SUBMITTED to " + state);
        }
    }

    @Test
    void the_same_lines_after_an_appeal_bring_nothing_new() throws Exception {
        var annotator = house.withAnnotators(1).get(house.reference(0));
        sent(ImportKind.TASKS, tasks(0, 1, false));
        var line = annotation("a1", 0, 0, REJECTED);
        assertThat(sent(ImportKind.ANNOTATIONS, line).outcome()).containsEntry("rejected", "1");
        var work = assignment("a1");
        var oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        oneself.call(() -> mine.appeal(work, "The second line of the guideline allows it."));
        SmallHouse.somebody(Role.OPERATIONS, true)
                .call(() -> appeals.decide(work, AppealOutcome.OVERTURNED, "It does."));

        var again = sent(ImportKind.ANNOTATIONS, line);

        assertThat(again.state()).as(again.outcome().toString()).isEqualTo(ImportState.DONE);
        assertThat(again.outcome())
                .containsEntry("newAssignments", "0")
                .containsEntry("accepted", "0")
                .containsEntry("rejected", "0")
                .containsEntry("earned", "0.00 USD");
        assertThat(decision(work)).isEqualTo("ACCEPTED APPEAL");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void the_same_lines_after_work_was_asked_for_again_bring_nothing_new() throws Exception {
        var annotator = house.withAnnotators(1).get(house.reference(0));
        sent(ImportKind.TASKS, tasks(0, 1, false));
        var today = Instant.now().minusSeconds(60).toString();
        var line = annotation("a1", 0, 0, "").replace("2026-02-01T10:05:00Z", today);
        sent(ImportKind.ANNOTATIONS, line);
        var work = assignment("a1");
        house.operations.run(() -> decisions.askAgain(Seen.last(work), "Say more."));
        assertThat(sent(ImportKind.ANNOTATIONS, line).outcome())
                .containsEntry("newAssignments", "0");
        var oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        var done = oneself.call(() -> tasks.submit(work, "{\"label\":\"better\"}"));

        assertThat(sent(ImportKind.ANNOTATIONS, line).outcome())
                .containsEntry("newAssignments", "0")
                .containsEntry("accepted", "0");
        var last =
                line.replace(today, done.submittedAt().toString())
                        .replace("\"label\":\"a1\"", "\"label\":\"better\"");
        assertThat(sent(ImportKind.ANNOTATIONS, last).outcome())
                .containsEntry("newAssignments", "0");
        for (var decided : List.of(line, last)) {
            var one =
                    sent(
                            ImportKind.ANNOTATIONS,
                            decided.replace("\"submittedAt\"", ACCEPTED + "\"submittedAt\""));
            assertThat(one.outcome()).containsEntry("column", "state");
        }
        assertThat(decision(work)).isEqualTo("SUBMITTED ");
        assertThat(sent(ImportKind.ANNOTATIONS, last.replace("better", "best")).outcome())
                .containsEntry("column", "answer");
    }

    @Test
    void annotations_that_cannot_be_are_refused_with_their_line() throws Exception {
        house.withAnnotators(3);
        sent(ImportKind.TASKS, tasks(0, 2, true));
        var good = annotation("a1", 0, 0, "");
        assertThat(sent(ImportKind.ANNOTATIONS, good).state()).isEqualTo(ImportState.DONE);

        refused(good + annotation("a2", 9, 0, ""), "task", "imports/unknown");
        refused(
                good + annotation("a2", 1, 1, "").replace(house.reference(1), "nobody"),
                "annotator",
                "imports/unknown");
        refused(
                annotation("a3", 1, 1, "") + good.replace("\"label\":\"a1\"", "\"label\":\"b\""),
                "answer",
                "imports/differs-from-what-we-have");
        refused(
                annotation("a3", 1, 1, "") + good.replace("1.50", "2.50"),
                "price",
                "imports/differs-from-what-we-have");
        refused(good + annotation("a2", 0, 1, ""), "task", "imports/conflicting-values");
        assertThat(count("tasks.assignment")).isEqualTo(1);
    }

    @Test
    void annotations_say_whose_proposal_there_was() throws Exception {
        house.withAnnotators(3);
        sent(ImportKind.TASKS, tasks(0, 2, false));
        var lines =
                annotation("a1", 0, 0, "\"machine\":\"reader\",\"machineVersion\":\"2\",")
                        + annotation("a2", 1, 0, "");
        assertThat(sent(ImportKind.ANNOTATIONS, lines).outcome())
                .containsEntry("newAssignments", "2");
        refused(
                lines.split("\n")[1] + "\n" + lines.split("\n")[0].replace("\"2\"", "\"3\"") + "\n",
                "machine",
                "imports/differs-from-what-we-have");

        var out = new ArrayList<AnnotationLine>();
        house.operations.run(() -> export.each(house.project, null, out::add));
        assertThat(out)
                .extracting(AnnotationLine::provenance)
                .containsExactly(Provenance.PERSON_WITH_PROPOSAL, Provenance.PERSON);
        assertThat(out.getFirst().machine()).isEqualTo("reader");
    }

    @Test
    void the_same_lines_sent_twice_at_once_are_taken_once() throws Exception {
        house.withAnnotators(5);
        sent(ImportKind.TASKS, tasks(0, 4, false));
        var lines =
                IntStream.range(0, 20)
                        .mapToObj(n -> annotation("b" + n, n / 5, n % 5, "\"state\":\"ACCEPTED\","))
                        .collect(Collectors.joining());

        var both = atOnce.times(2, () -> sent(ImportKind.ANNOTATIONS, lines));

        assertThat(both.stream().map(one -> one.get().outcome().get("newAssignments")))
                .containsExactlyInAnyOrder("20", "0");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    private UUID assignment(String reference) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from tasks.assignment where project_id = ? and reference = ?",
                                house.project,
                                reference)
                        .getFirst());
    }

    private String key(UUID claim) throws Exception {
        return database.texts("select reference from tasks.assignment where id = ?", claim)
                .getFirst();
    }

    private String decision(UUID work) throws Exception {
        return database.texts(
                        "select concat(state, ' ', decided_by) from tasks.assignment where id = ?",
                        work)
                .getFirst();
    }

    private void refused(String lines, String column, String code) throws Exception {
        var one = sent(ImportKind.ANNOTATIONS, lines);
        assertThat(one.state()).as(one.outcome().toString()).isEqualTo(ImportState.REFUSED);
        assertThat(one.outcome())
                .containsEntry("code", code)
                .containsEntry("line", "2")
                .containsEntry("column", column);
    }

    private static String tasks(int from, int to, boolean open) {
        return IntStream.range(from, to)
                .mapToObj(
                        n ->
                                "{\"id\":\"task %d\",\"taskType\":\"LABEL\",\"title\":\"Label\",\"input\":{\"text\":\"text %d\"},\"open\":%s}\n"
                                        .formatted(n, n, open))
                .collect(Collectors.joining());
    }

    private String annotation(String id, int task, int annotator, String more) {
        return "{\"id\":\"%s\",\"task\":\"task %d\",\"annotator\":\"%s\",%s\"submittedAt\":\"2026-02-01T10:05:00Z\",\"price\":\"1.50\",\"answer\":{\"label\":\"%s\"}}\n"
                .formatted(id, task, house.reference(annotator), more, id);
    }

    private long count(String table) throws Exception {
        return database.number(
                "select count(*) from " + table + " where project_id = ?", house.project);
    }

    private Import sent(ImportKind kind, String lines) throws Exception {
        return sentLines.to(house, kind, lines);
    }
}
