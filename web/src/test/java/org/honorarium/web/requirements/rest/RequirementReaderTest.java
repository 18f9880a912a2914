package org.honorarium.web.requirements.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.requirements.entity.RequirementText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementReaderTest {

    private static final String WHOLE =
            """
            {"all": [
              {"type": "DEGREE", "code": {"comparator": "UNDER", "values": ["09"]},
                                 "level": {"comparator": "AT_LEAST", "values": [7]}},
              {"any": [{"type": "CLEARANCE", "presence": "DOES_NOT_EXIST"},
                       {"not": {"country": {"comparator": "NOT_IN", "values": ["US", "JP"]}}},
                       {"people": ["01900000-0000-7000-8000-000000000001"]}]}]}
            """;

    @Test
    void reads_everything_and_writes_it_as_it_was() {
        var json = json(WHOLE);

        var read = RequirementReader.read(json);

        assertThat(RequirementText.of(read))
                .isEqualTo(
                        "all of (DEGREE EXISTS code UNDER 09 level AT_LEAST 7; any of (CLEARANCE"
                                + " DOES_NOT_EXIST; not (country NOT_IN US, JP); people"
                                + " 01900000-0000-7000-8000-000000000001))");
        assertThat(RequirementBody.of(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                 | /",
                "{'every': []}                                                      | /",
                "{'all': {}}                                                        | /all",
                "{'all': [7]}                                                       | /all/0",
                "{'all': [], 'any': []}                                             | /",
                "{'type': 7}                                                        | /type",
                "{'type': 'A', 'colour': 'red'}                                     | /colour",
                "{'type': 'A', 'presence': 'MAYBE'}                                 | /presence",
                "{'all': [{'type': 'A', 'code': 'x'}]}                              | /all/0/code",
                "{'type': 'A', 'code': {'comparator': 'LIKE', 'values': ['x']}}     | /code/comparator",
                "{'type': 'A', 'level': {'comparator': 'LESS', 'values': ['1']}}    | /level/values/0",
                "{'type': 'A', 'level': {'comparator': 'LESS', 'values': [1e9999]}} | /level/values/0",
                "{'type': 'A', 'level': {'comparator': 'LESS'}}                     | /level/values",
                "{'country': {'comparator': 'UNDER', 'values': ['US']}}             | /country/comparator",
                "{'not': {'people': ['nobody']}}                                    | /not/people/0"
            })
    void refuses_what_is_written_otherwise_with_its_place(String text, String place) {
        assertThatExceptionOfType(RequirementRejected.class)
                .isThrownBy(() -> RequirementReader.read(json(text.replace('\'', '"'))))
                .satisfies(
                        rejected -> {
                            assertThat(rejected.code()).isEqualTo("requirements/unreadable");
                            assertThat(rejected.facts()).containsEntry("place", place);
                        });
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
