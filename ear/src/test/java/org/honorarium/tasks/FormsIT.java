package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.forms.entity.FormRejected;
import org.honorarium.house.Database;
import org.honorarium.tasks.boundary.Forms;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Templates;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.TaskRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * What is handed in fits the form of its task type; a form is kept in versions that never change.
 */
@ArquillianTest
class FormsIT {

    private static final String SCHEMA =
            """
            {"type":"object","required":["kind"],"additionalProperties":false,"properties":{
             "kind":{"type":"string","enum":["good","bad"]},
             "spans":{"x-form":"spans","x-source":"text","type":"array","items":{"type":"object",
               "required":["start","end","label"],"properties":{"start":{"type":"integer"},
               "end":{"type":"integer"},"label":{"type":"string","enum":["tag","other"]}}}}}}
            """;

    @Inject OpenHouse open;
    @Inject OpenHouse rival;
    @Inject Forms forms;
    @Inject Templates templates;
    @Inject MyTasks tasks;
    @Inject Database database;

    @Test
    void what_does_not_fit_the_form_is_not_handed_in() throws Exception {
        open.with(1, 2, 1);
        assertThat(put(SCHEMA)).isEqualTo(1);
        assertThat(put(SCHEMA)).isEqualTo(1);
        var me = open.member(0);
        var claim = open.claim(me);
        var sheet = me.call(() -> tasks.sheet(claim.id()));
        assertThat(sheet.form().orElseThrow().version()).isEqualTo(1);

        refused(me, claim.id(), "{}", "/");
        refused(me, claim.id(), "{\"kind\":\"ugly\"}", "/kind");
        // The text of the task is three characters long.
        refused(
                me,
                claim.id(),
                "{\"kind\":\"bad\",\"spans\":[{\"start\":0,\"end\":4,\"label\":\"tag\"}]}",
                "/spans/0/end");
        assertThat(open.state(claim)).isEqualTo("CLAIMED");
        // What is not handed in may be half done.
        me.call(() -> tasks.save(claim.id(), "{\"spans\":[]}", 1));

        var fits = "{\"kind\":\"bad\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"tag\"}]}";
        assertThat(me.call(() -> tasks.submit(claim.id(), fits)).state())
                .isEqualTo(AssignmentState.SUBMITTED);
        assertThat(me.call(() -> tasks.submit(claim.id(), fits)).state())
                .isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void a_type_with_a_page_of_its_own_needs_no_form() throws Exception {
        open.with(1, 1, 1);
        put(SCHEMA);
        open.house()
                .operations
                .call(() -> templates.put(open.house().project, open.taskType, "<form></form>"));
        var me = open.member(0);
        var claim = open.claim(me);

        assertThat(me.call(() -> tasks.sheet(claim.id())).form()).isEmpty();
        assertThat(me.call(() -> tasks.submit(claim.id(), "{\"x\":1}")).state())
                .isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void a_type_that_does_without_its_page_again_is_done_in_its_form() throws Exception {
        open.with(1, 1, 1);
        put(SCHEMA);
        assertThatThrownBy(() -> page("")).isInstanceOf(TaskRejected.class);
        assertThat(page("<form></form>")).isEqualTo(1);
        var me = open.member(0);
        var claim = open.claim(me);
        assertThat(me.call(() -> tasks.sheet(claim.id())).template()).isPresent();

        assertThat(page(" ")).isEqualTo(2);
        assertThat(page("")).isEqualTo(2);

        var sheet = me.call(() -> tasks.sheet(claim.id()));
        assertThat(sheet.template()).isEmpty();
        assertThat(sheet.form().orElseThrow().version()).isEqualTo(1);
        assertThat(
                        open.house()
                                .operations
                                .call(() -> templates.find(open.house().project, open.taskType)))
                .isEmpty();
        refused(me, claim.id(), "{}", "/");
        assertThat(open.house().operations.call(() -> forms.ofWork(claim.id()))).isPresent();
        assertThat(page("<form></form>")).isEqualTo(3);
        assertThat(me.call(() -> tasks.sheet(claim.id())).form()).isEmpty();
        assertThat(open.house().operations.call(() -> forms.ofWork(claim.id()))).isEmpty();
    }

    private int page(String html) throws Exception {
        return open.house()
                .operations
                .call(() -> templates.put(open.house().project, open.taskType, html))
                .version();
    }

    @Test
    void a_form_belongs_to_its_project_and_never_changes() throws Exception {
        open.with(1, 1, 1);
        put(SCHEMA);
        assertThatThrownBy(() -> put("{\"type\":\"object\",\"properties\":{\"a\":{}}}"))
                .isInstanceOf(FormRejected.class);
        rival.unpricedWith(1, 1, 1);
        var operations = open.house().operations;
        var insert =
                "insert into tasks.form values (?, 9, ?, '%s', ?, now())".formatted("{\"a\":1}");

        assertThat(
                        database.refusal(
                                operations,
                                insert,
                                open.taskType,
                                rival.house().project,
                                operations.id()))
                .contains("another project");
        assertThat(
                        database.refusal(
                                operations,
                                insert,
                                open.taskType,
                                open.house().project,
                                UUID.randomUUID()))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                open.member(0),
                                insert,
                                open.taskType,
                                open.house().project,
                                open.member(0).id()))
                .isNotEmpty();
        assertThat(
                        database.refusal(
                                operations,
                                "insert into tasks.form values (?, 9, ?, '[]', ?, now())",
                                open.taskType,
                                open.house().project,
                                operations.id()))
                .contains("a_form_is_an_object");
        assertThat(database.refusal(operations, "update tasks.form set version = 7")).isNotEmpty();
        assertThat(database.refusal(operations, "delete from tasks.form")).isNotEmpty();
        assertThat(
                        database.number(
                                "select count(*) from tasks.form where project_id = ?",
                                open.house().project))
                .isEqualTo(1);
    }

    private int put(String schema) throws Exception {
        return open.house()
                .operations
                .call(() -> forms.put(open.house().project, open.taskType, schema))
                .version();
    }

    private void refused(Actor me, UUID claim, String answer, String place) {
        assertThatThrownBy(() -> me.call(() -> tasks.submit(claim, answer)))
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        misfit -> assertThat(misfit.facts()).containsEntry("place", place));
    }
}
