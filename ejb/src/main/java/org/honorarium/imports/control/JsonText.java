package org.honorarium.imports.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.honorarium.imports.entity.ImportRejected;

/**
 * A JSON object on one line, read strictly (RFC 8259): its members, each as it is written. What a
 * database cannot keep is refused here, with its place: the character NUL, halves of characters,
 * numbers without end.
 */
final class JsonText {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private final long line;
    private final String text;
    private int at;

    private JsonText(long line, String text) {
        this.line = line;
        this.text = text;
    }

    /**
     * The members of the object, in the order of the text.
     *
     * @throws ImportRejected if this is no JSON object, or has a name twice
     */
    static Map<String, JsonMember> members(long line, String text) {
        return new JsonText(line, text).whole();
    }

    private Map<String, JsonMember> whole() {
        var members = new LinkedHashMap<String, JsonMember>();
        expect('{', "a JSON object");
        if (next('}')) {
            at++;
        } else {
            do {
                space();
                int place = at;
                var name = string();
                expect(':', "a colon after the name");
                if (members.put(name, member()) != null) {
                    at = place;
                    throw wrong("each name once");
                }
            } while (more('}'));
        }
        space();
        if (at < text.length()) {
            throw wrong("the end of the line");
        }
        return members;
    }

    private JsonMember member() {
        space();
        int from = at;
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first == '"') {
            return new JsonMember(JsonMember.Kind.TEXT, string());
        }
        skip(1);
        var written = text.substring(from, at);
        return switch (first) {
            case '{' -> new JsonMember(JsonMember.Kind.OBJECT, written);
            case '[' -> new JsonMember(JsonMember.Kind.ARRAY, written);
            case 'n' -> new JsonMember(JsonMember.Kind.NULL, written);
            default -> new JsonMember(JsonMember.Kind.PLAIN, written);
        };
    }

    /** Goes past one value. */
    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " values inside each other");
        }
        space();
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first == '"') {
            string();
        } else if (first == '{' || first == '[') {
            skipAll(first == '{' ? '}' : ']', depth);
        } else {
            plain();
        }
    }

    private void skipAll(char end, int depth) {
        at++;
        if (next(end)) {
            at++;
            return;
        }
        do {
            if (end == '}') {
                space();
                string();
                expect(':', "a colon after the name");
            }
            skip(depth + 1);
        } while (more(end));
    }

    private void plain() {
        int from = at;
        while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(from, at);
        boolean number = word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches();
        if (!number && !word.equals("true") && !word.equals("false") && !word.equals("null")) {
            at = from;
            throw wrong("a JSON value");
        }
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw wrong("a text in quotes");
        }
        var said = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c < ' ') {
                throw wrong("control characters written as \\u");
            }
            said.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw wrong("a quote at the end of the text");
        }
        if (said.indexOf("\0") >= 0 || said.codePoints().anyMatch(JsonText::isHalf)) {
            throw wrong("text without the character NUL and halves of characters");
        }
        at++;
        return said.toString();
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        int place = "\"\\/bfnrt".indexOf(c);
        if (place >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(place);
        }
        if (c == 'u' && at + 4 < text.length()) {
            var digits = text.substring(at + 1, at + 5);
            if (digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                at += 4;
                return (char) Integer.parseInt(digits, 16);
            }
        }
        throw wrong("a character after a backslash that JSON knows");
    }

    /** After a value: whether another one follows. */
    private boolean more(char end) {
        if (next(',')) {
            at++;
            return true;
        }
        expect(end, "a comma or " + end);
        return false;
    }

    private boolean next(char c) {
        space();
        return at < text.length() && text.charAt(at) == c;
    }

    private void expect(char c, String expected) {
        if (!next(c)) {
            throw wrong(expected);
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private ImportRejected wrong(String expected) {
        return ImportRejected.notJson(
                line, at + 1, text.substring(Math.min(at, text.length())), expected);
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
