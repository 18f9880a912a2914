package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.IncomingTask;
import org.honorarium.tasks.entity.IncomingWork;
import org.honorarium.tasks.entity.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks and annotations one a line: what is understood, and where a line is wrong. */
class LinesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void the_same_tasks_are_read_from_ndjson_and_from_csv() {
        var json =
                tasks(
                        """
                        {"id":"pair 1","taskType":"COMPARE","title":"Compare","input":{"left":"a, b","right":"\\u00e9"},"open":true,"priority":5}

                        {"id":"pair 2","taskType":"COMPARE","input":{"left":"\\"x\\""},"overlap":3}
                        """);
        var csv =
                tasks(
                        """
                        id,taskType,title,open,priority,overlap,input.left,input.right
                        pair 1,COMPARE,Compare,true,5,,"a, b",é
                        pair 2,COMPARE,,,,3,\"""x""\",
                        """);

        assertThat(json)
                .extracting(IncomingTask::reference, IncomingTask::overlap, IncomingTask::open)
                .containsExactly(tuple("pair 1", 1, true), tuple("pair 2", 3, false));
        assertThat(json).extracting(IncomingTask::line).containsExactly(1L, 3L);
        assertThat(csv.get(1).input()).isEqualTo(json.get(1).input());
        assertThat(csv.get(0).input()).isEqualTo("{\"left\":\"a, b\",\"right\":\"é\"}");
        assertThat(csv.get(0).priority()).isEqualTo(5);
    }

    @Test
    void a_finished_annotation_is_read_with_what_follows_from_it() {
        var read =
                annotations(
                                """
                                {"id":"A1","task":"T1","annotator":"W1","submittedAt":"2026-02-01T10:05:00Z",\
                                "workSeconds":60,"price":0.25,"answer":{"better":"left","spans":[{"from":1}]}}
                                {"id":"A2","task":"T1","annotator":"W2","submittedAt":"2026-02-01T10:05:00Z",\
                                "state":"REJECTED","reason":"Empty","price":"1.20","answer":{}}
                                """)
                        .iterator();

        var first = read.next();
        assertThat(first.price()).isEqualTo(new Money(25, "USD"));
        assertThat(first.work().get().state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(first.work().get().claimedAt()).isEqualTo("2026-02-01T10:04:00Z");
        assertThat(first.work().get().reviewDueAt()).isEqualTo("2026-02-08T10:05:00Z");
        assertThat(first.work().get().answer())
                .isEqualTo("{\"better\":\"left\",\"spans\":[{\"from\":1}]}");
        var second = read.next().work().get();
        assertThat(second.decidedAt()).isEqualTo(NOW);
        assertThat(second.reason()).isEqualTo("Empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','taskType':'T','input':{}|character 36|a comma or }",
                "{'id':'a','id':'b','taskType':'T','input':{}}|character 11|each name once",
                "{'id':'a','taskType':'T','input':[]}|input|a JSON object",
                "{'id':'a','taskType':'T'}|input|a JSON object",
                "{'id':'a','taskType':'T','input':{'x':'\\u0000'}}|character 46|text without the character NUL",
                "{'id':'a','taskType':'T','input':{'x':'\\ud800'}}|character 46|halves of characters",
                "{'id':'a','taskType':'T','input':{'x':01}}|character 39|a JSON value",
                "{'id':'a','taskType':'T','input':{'x':1e9999}}|character 39|a JSON value",
                "{'id':'a','taskTipe':'T','input':{}}|taskTipe|one of id, taskType",
                "{'id':'a','taskType':{},'input':{}}|taskType|a text, a number",
                "{'id':'a','taskType':'T','input':{},'open':'yes'}|open|true or false",
                "{'id':'a','taskType':'T','input':{},'overlap':0}|overlap|a whole number",
                "{'id':'a','taskType':'T','input':{}} x|character 38|the end of the line"
            })
    void a_wrong_line_is_refused_with_its_place(String line, String column, String expected) {
        var text = "{\"id\":\"b\",\"taskType\":\"T\",\"input\":{}}\n" + line.replace('\'', '"');

        assertThatThrownBy(() -> tasks(text))
                .isInstanceOfSatisfying(
                        ImportRejected.class,
                        refused -> {
                            assertThat(refused.facts()).containsEntry("line", "2");
                            assertThat(refused.facts()).containsEntry("column", column);
                            assertThat(refused.facts().get("expected")).contains(expected);
                        });
    }

    @Test
    void a_machines_proposal_comes_with_a_task_and_is_named_by_an_annotation() {
        var task =
                tasks(
                                "{\"id\":\"a\",\"taskType\":\"T\",\"input\":{},\"machine\":\"reader\","
                                        + "\"machineVersion\":\"2.1\",\"proposal\":{\"x\":1}}")
                        .getFirst();
        assertThat(task.proposal()).contains(new Proposal("reader", "2.1", "{\"x\":1}"));
        var csv =
                "id,taskType,input.x,machine,machineVersion,proposal\na,T,1,reader,2.1,\"{\"\"x\"\":1}\"";
        assertThat(tasks(csv).getFirst().proposal()).isEqualTo(task.proposal());
        assertThatThrownBy(
                        () ->
                                tasks(
                                        "{\"id\":\"a\",\"taskType\":\"T\",\"input\":{},\"proposal\":{}}"))
                .hasMessageContaining("the machine that made it");
        assertThatThrownBy(
                        () ->
                                tasks(
                                        "{\"id\":\"a\",\"taskType\":\"T\",\"input\":{},\"machine\":\"m\",\"proposal\":{}}"))
                .hasMessageContaining("machineVersion");
    }

    @Test
    void a_value_too_deep_is_refused_and_not_followed() {
        var deep = "{\"id\":\"a\",\"taskType\":\"T\",\"input\":{\"x\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> tasks(deep))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("64 values inside each other");
    }

    @Test
    void a_csv_file_with_a_misspelled_column_or_without_an_object_is_refused() {
        assertThatThrownBy(() -> tasks("id,taskType,overlapp,input.x\na,T,1,x\n"))
                .hasMessageContaining("overlapp");
        assertThatThrownBy(() -> tasks("id,taskType\na,T\n")).hasMessageContaining("input.…");
        assertThatThrownBy(() -> tasks("")).isInstanceOf(ImportRejected.class);
    }

    private static List<IncomingTask> tasks(String text) {
        var read = new ArrayList<IncomingTask>();
        try (var lines = new TaskLines(bytes(text))) {
            lines.forEachRemaining(read::add);
        }
        return read;
    }

    private static List<IncomingWork> annotations(String text) {
        var read = new ArrayList<IncomingWork>();
        try (var lines = new AnnotationLines(bytes(text), "USD", NOW, 7)) {
            lines.forEachRemaining(read::add);
        }
        return read;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
