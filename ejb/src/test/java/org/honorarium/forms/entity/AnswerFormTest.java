package org.honorarium.forms.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form says what an answer has to be; what it does not understand it refuses. */
class AnswerFormTest {

    private static final String WHOLE =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "title": "Look at this", "required": ["kind", "spans"], "additionalProperties": false,
             "properties": {
               "kind": {"title": "Which kind?", "type": "string", "enum": ["good", "bad"]},
               "also": {"type": "array", "items": {"type": "string", "enum": ["a", "b", "c"]},
                        "maxItems": 2, "uniqueItems": true},
               "stars": {"type": "integer", "minimum": 1, "maximum": 5},
               "sure": {"type": "boolean"},
               "why": {"type": "string", "minLength": 3, "maxLength": 200},
               "pair": {"x-form": "preference", "x-sides": ["left", "right"], "type": "object",
                        "properties": {"better": {"type": "string", "enum": ["left", "right", "same"]},
                                       "reason": {"type": "string", "minLength": 5}},
                        "required": ["better", "reason"]},
               "spans": {"x-form": "spans", "x-source": "text", "type": "array",
                         "items": {"type": "object", "required": ["start", "end", "label"],
                                   "properties": {"start": {"type": "integer", "minimum": 0},
                                                  "end": {"type": "integer"},
                                                  "label": {"type": "string", "enum": ["who", "where"]}}}},
               "times": {"x-form": "time-spans", "x-source": "sound", "type": "array",
                         "items": {"type": "object", "required": ["start", "end", "label"],
                                   "properties": {"start": {"type": "number", "minimum": 0},
                                                  "end": {"type": "number"},
                                                  "label": {"type": "string", "enum": ["speech", "noise"]}}}}
             }}
            """;

    private static final Map<String, String> TASK = Map.of("text", "Ann went to Fargo.");

    @Test
    void a_form_with_every_kind_of_field_is_understood() {
        var fields = AnswerForm.of(WHOLE).fields();

        assertThat(fields)
                .extracting(FormField::kind)
                .containsExactlyInAnyOrder(FieldKind.values());
        assertThat(fields)
                .contains(new FormField("pair", FieldKind.PREFERENCE, List.of("left", "right")))
                .contains(new FormField("spans", FieldKind.SPANS, List.of("text")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'good','spans':[]}",
                "{'kind':'bad','spans':[{'start':0,'end':3,'label':'who'},{'start':12,'end':18,'label':'where'}],"
                        + "'also':['a','c'],'stars':5,'sure':false,'why':'yes','pair':{'better':'left','reason':'longer'},"
                        + "'times':[{'start':0.5,'end':1.25,'label':'speech'}]}"
            })
    void an_answer_that_fits_is_taken(String answer) {
        assertThatCode(() -> AnswerForm.of(WHOLE).check(json(answer), TASK))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'spans':[]}|/",
                "{'kind':'ugly','spans':[]}|/kind",
                "{'kind':'good','spans':[],'more':1}|/more",
                "{'kind':'good','spans':[],'stars':6}|/stars",
                "{'kind':'good','spans':[],'stars':1.5}|/stars",
                "{'kind':'good','spans':[],'also':['a','a']}|/also",
                "{'kind':'good','spans':[],'also':['a','b','c']}|/also",
                "{'kind':'good','spans':[],'pair':{'better':'left','reason':'no'}}|/pair/reason",
                "{'kind':'good','spans':[{'start':0,'end':3}]}|/spans/0",
                "{'kind':'good','spans':[{'start':0,'end':19,'label':'who'}]}|/spans/0/end",
                "{'kind':'good','spans':[{'start':3,'end':3,'label':'who'}]}|/spans/0/end",
                "{'kind':'good','spans':[{'start':-1,'end':3,'label':'who'}]}|/spans/0/start",
                "{'kind':'good','spans':[],'times':[{'start':2,'end':1,'label':'noise'}]}|/times/0/end",
                "[]|/"
            })
    void an_answer_that_does_not_fit_is_refused_with_its_place(String answer, String place) {
        assertThatThrownBy(() -> AnswerForm.of(WHOLE).check(json(answer), TASK))
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("forms/answer-misfit");
                            assertThat(refused.facts()).containsEntry("place", place);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|/",
                "not json|/",
                "{'type':'array'}|/type",
                "{'type':'object','properties':{}}|/properties",
                "{'type':'object'}|/properties",
                "{'type':'object','oneOf':[],'properties':{'a':{'type':'boolean'}}}|/oneOf",
                "{'type':'object','properties':{'a':{'$ref':'http://x'}}}|/properties/a/type",
                "{'type':'object','properties':{'a':{'type':'string','pattern':'.*'}}}|/properties/a/pattern",
                "{'type':'object','properties':{'a':{'type':'string','enum':['x']}}}|/properties/a/enum",
                "{'type':'object','properties':{'a':{'type':'integer','minimum':1}}}|/properties/a/maximum",
                "{'type':'object','properties':{'a':{'type':'integer','minimum':5,'maximum':1}}}|/properties/a/maximum",
                "{'type':'object','properties':{'a b':{'type':'boolean'}}}|/properties/a b",
                "{'type':'object','properties':{'a':{'type':'boolean'}},'required':['b']}|/required",
                "{'type':'object','properties':{'a':{'x-form':'drawing'}}}|/properties/a/x-form",
                "{'type':'object','properties':{'a':{'x-form':'spans','type':'array'}}}|/properties/a/items",
                "{'$schema':'http://json-schema.org/draft-04/schema','type':'object'}|/$schema"
            })
    void a_schema_that_is_not_understood_is_refused_with_its_place(String schema, String place) {
        assertThatThrownBy(() -> AnswerForm.of(json(schema)))
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("forms/schema-wrong");
                            assertThat(refused.facts()).containsEntry("place", place);
                        });
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
