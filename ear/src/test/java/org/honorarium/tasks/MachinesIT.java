package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Machines;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.Machine;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.gold.boundary.GoldResults;
import org.honorarium.gold.boundary.GoldTasks;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.SentLines;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.quality.boundary.AnnotationExport;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.tasks.entity.Provenance;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A machine annotates, is measured with people, and is owed nothing. */
@ArquillianTest
class MachinesIT {

    private static final String SUFFIX = UUID.randomUUID().toString();

    @Inject SmallHouse house;
    @Inject Machines machines;
    @Inject SentLines sent;
    @Inject AnnotationExport export;
    @Inject GoldTasks gold;
    @Inject GoldResults results;
    @Inject Measuring measuring;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void what_a_machine_answers_is_kept_once_beside_the_work_of_people() throws Exception {
        house.withAnnotators(2);
        var machine = house.annotatorWithoutAccount(7);
        said(machine, "kept");
        sent.to(house, ImportKind.TASKS, tasks());
        var lines = line("m1", 0, 7, "cat") + line("m2", 1, 7, "dog");

        var both = atOnce.times(2, () -> sent.to(house, ImportKind.MACHINE_ANNOTATIONS, lines));
        assertThat(both).extracting(one -> one.get().state()).containsOnly(ImportState.DONE);
        assertThat(both.stream().map(one -> one.get().outcome().get("newAnnotations")))
                .containsExactlyInAnyOrder("2", "0");
        refused(line("m3", 0, 7, "cat"), "id");
        refused(line("m1", 0, 7, "cow"), "answer");
        refused(line("m1", 1, 7, "dog"), "id");
        refused(line("m9", 5, 7, "cat"), "task");
        refused(line("m9", 0, 1, "cat"), "annotator");
        refused(lines + line("m1", 0, 7, "cat"), "id");

        var out = new ArrayList<AnnotationLine>();
        house.operations.run(() -> export.each(house.project, null, out::add));
        assertThat(out)
                .extracting(AnnotationLine::provenance)
                .containsExactly(Provenance.MACHINE, Provenance.MACHINE);
        assertThat(out.getFirst().annotator()).isEqualTo(house.reference(7));
        assertThat(
                        database.number(
                                "select count(*) from tasks.given_answers where annotator_id = ?",
                                machine))
                .isEqualTo(2);
        assertThat(
                        database.number(
                                "select count(*) from earnings.earning where annotator_id = ?",
                                machine))
                .isZero();
    }

    @Test
    void nobody_with_an_account_or_work_is_a_machine_and_no_machine_gets_them() throws Exception {
        var people = house.withAnnotators(2);
        var person = people.get(house.reference(0));
        var machine = house.annotatorWithoutAccount(8);
        var known = said(machine, "none");
        assertThat(said(machine, "none")).isEqualTo(known);
        assertThatThrownBy(() -> said(machine, "other")).isInstanceOf(AnnotatorRejected.class);
        assertThatThrownBy(() -> said(person, "person")).isInstanceOf(AnnotatorRejected.class);
        assertThatThrownBy(() -> said(house.annotatorWithoutAccount(9), "none"))
                .isInstanceOf(AnnotatorRejected.class);

        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into projects.member values (?, ?, now())",
                                house.project,
                                machine))
                .contains("is no member");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into annotators.bank_account (id, annotator_id, currency, kind, details, print,"
                                        + " since) values (gen_random_uuid(), ?, 'USD', 'US_CHECKING', '', '', now())",
                                machine))
                .isNotEmpty();
        assertThat(
                        database.refusal(
                                house.operations,
                                "insert into annotators.machine values (?, 'x', '1', ?, now())",
                                person,
                                house.operations.id()))
                .contains("is no machine");
        assertThat(database.refusal(house.operations, "delete from annotators.machine"))
                .isNotEmpty();
        sent.to(house, ImportKind.TASKS, tasks());
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into tasks.machine_annotation select gen_random_uuid(), project_id, reference, id,"
                                        + " ?, '{}', now() from tasks.task where project_id = ?",
                                person,
                                house.project))
                .contains("machine_annotation_annotator_id_fkey");
    }

    @Test
    void a_machine_is_measured_on_gold_tasks_as_everybody_is() throws Exception {
        house.withAnnotators(1);
        var machine = house.annotatorWithoutAccount(6);
        said(machine, "gold");
        sent.to(house, ImportKind.TASKS, tasks().replace("{}", "{},\"open\":true"));
        var cat = new GoldTerms("label", "cat", "It has whiskers.");
        house.operations.call(() -> gold.put(house.project, "t0", cat));
        house.operations.call(() -> gold.put(house.project, "t1", cat));
        sent.to(
                house,
                ImportKind.MACHINE_ANNOTATIONS,
                line("g1", 0, 6, "cat") + line("g2", 1, 6, "dog"));

        Actor.SYSTEM.call(results::compare);

        var figure = figure();
        assertThat(figure.annotator()).isEqualTo(machine);
        assertThat(figure.found() + " of " + figure.answered()).isEqualTo("1 of 2");
        Actor.SYSTEM.call(() -> measuring.again(measuring.today()));
        assertThat(
                        database.texts(
                                """
                                select q.level::integer::text from qualifications.qualification q
                                  join qualifications.type t on t.id = q.type_id and t.code = 'GOLD-ACCURACY'
                                 where q.code = '' and q.annotator_id = ? and q.state = 'VERIFIED'
                                """,
                                machine))
                .containsExactly("50");

        var dog = new GoldTerms("label", "dog", "It barks.");
        house.operations.call(() -> gold.put(house.project, "t0", dog));
        Actor.SYSTEM.call(results::compare);
        assertThat(figure().found()).isZero();
    }

    private GoldFigure figure() throws Exception {
        return house.operations
                .call(() -> gold.figures(house.project, PageRequest.of(0, 10)))
                .rows()
                .getFirst();
    }

    private Machine said(UUID annotator, String name) throws Exception {
        return house.operations.call(() -> machines.put(annotator, name + SUFFIX, "1"));
    }

    private void refused(String lines, String column) throws Exception {
        var one = sent.to(house, ImportKind.MACHINE_ANNOTATIONS, lines);
        assertThat(one.state()).as(one.outcome().toString()).isEqualTo(ImportState.REFUSED);
        assertThat(one.outcome()).as(one.outcome().toString()).containsEntry("column", column);
    }

    private static String tasks() {
        return "{\"id\":\"t0\",\"taskType\":\"T\",\"input\":{}}\n"
                + "{\"id\":\"t1\",\"taskType\":\"T\",\"input\":{}}\n";
    }

    private String line(String id, int task, int annotator, String label) {
        return "{\"id\":\"%s\",\"task\":\"t%d\",\"annotator\":\"%s\",\"answer\":{\"label\":\"%s\"}}\n"
                .formatted(id, task, house.reference(annotator), label);
    }
}
