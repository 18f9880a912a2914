package org.honorarium.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** One requirement of five clauses. */
record SearchCase(String field, String language, int skill, int training) {

    private static final String JSON =
            """
            {"requirement": {"all": [
              {"type": "BENCH-DEGREE", "code": {"comparator": "UNDER", "values": ["{field}"]},
                                       "level": {"comparator": "AT_LEAST", "values": [6]}},
              {"type": "BENCH-LANGUAGE", "code": {"comparator": "UNDER", "values": ["{language}"]},
                                         "level": {"comparator": "AT_LEAST", "values": [3]}},
              {"type": "BENCH-SKILL", "level": {"comparator": "AT_LEAST", "values": [{skill}]}},
              {"type": "BENCH-LICENCE", "code": {"comparator": "UNDER", "values": ["US"]}},
              {"type": "BENCH-TRAINING", "presence": "DOES_NOT_EXIST",
                                         "level": {"comparator": "LESS", "values": [{training}]}}]}}
            """;

    static SearchCase next(Random random) {
        return new SearchCase(
                any(random, List.of("02", "03", "04", "05", "07", "09", "091")),
                any(random, List.of("en", "ja", "pt", "de")),
                20 + random.nextInt(60),
                20 + random.nextInt(60));
    }

    Map<String, Object> values() {
        return Map.of("field", field, "language", language, "skill", skill, "training", training);
    }

    String json() {
        return Statements.filled(JSON, values());
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
