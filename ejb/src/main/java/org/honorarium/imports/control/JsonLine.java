package org.honorarium.imports.control;

import java.util.Map;
import java.util.Optional;

/** A line that is a JSON object. */
record JsonLine(long line, Map<String, JsonMember> members) implements WorkLine {

    private static final String VALUE = "a text, a number, true or false";

    @Override
    public Optional<String> value(String name) {
        var member = members.get(name);
        if (member == null || member.kind() == JsonMember.Kind.NULL) {
            return Optional.empty();
        }
        if (member.kind() == JsonMember.Kind.OBJECT || member.kind() == JsonMember.Kind.ARRAY) {
            throw bad(name, member.text(), VALUE);
        }
        return member.text().isBlank() ? Optional.empty() : Optional.of(member.text());
    }

    @Override
    public boolean has(String name) {
        var member = members.get(name);
        return member != null && member.kind() != JsonMember.Kind.NULL;
    }

    @Override
    public String object(String name) {
        var member = members.get(name);
        if (member == null || member.kind() != JsonMember.Kind.OBJECT) {
            throw bad(name, member == null ? "" : member.text(), "a JSON object");
        }
        return member.text();
    }
}
