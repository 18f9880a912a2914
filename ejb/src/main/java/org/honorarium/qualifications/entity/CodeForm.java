package org.honorarium.qualifications.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the code of a qualification may be. */
public enum CodeForm {
    NONE("nothing", Form::nothing),
    COUNTRY("a country of ISO 3166 in two capital letters", Form::country),
    JURISDICTION("a country or one of its parts, as ISO 3166 writes them: US or US-CA", Form::part),
    FIELD("a field of study of ISCED-F 2013: two, three or four digits", Form::field),
    LANGUAGE("a language tag of BCP 47 such as pt-BR, without extensions", Language::canonical),
    CLEARANCE(
            "a clearance's name in capitals that begins with who gives it: US-SECRET", Form::name),
    TASK_TYPE("nothing, or the id of a task type", Form::id);

    private final String expected;
    private final Function<String, Optional<String>> canonical;

    CodeForm(String expected, Function<String, Optional<String>> canonical) {
        this.expected = expected;
        this.canonical = canonical;
    }

    /** What it must be, in words. */
    public String expected() {
        return expected;
    }

    /** The one way to write this code; empty if it cannot be one. */
    public Optional<String> canonical(String found) {
        return canonical.apply(found == null ? "" : found.strip());
    }

    /** The forms one by one. */
    private static final class Form {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Pattern PART = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
        private static final Pattern FIELD = Pattern.compile("[0-9]{2,4}");
        private static final Pattern NAME = Pattern.compile("[A-Z]{2,5}(-[A-Z0-9]+)+");
        private static final Pattern ID =
                Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

        static Optional<String> nothing(String found) {
            return Optional.of(found).filter(String::isEmpty);
        }

        static Optional<String> country(String found) {
            return Optional.of(found.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
        }

        static Optional<String> part(String found) {
            var upper = found.toUpperCase(Locale.ROOT);
            var parts = PART.matcher(upper);
            return parts.matches() && COUNTRIES.contains(parts.group(1))
                    ? Optional.of(upper)
                    : Optional.empty();
        }

        static Optional<String> field(String found) {
            return matching(FIELD, found);
        }

        static Optional<String> name(String found) {
            return matching(NAME, found.toUpperCase(Locale.ROOT).replace(' ', '-'));
        }

        static Optional<String> id(String found) {
            return matching(ID, found.toLowerCase(Locale.ROOT));
        }

        private static Optional<String> matching(Pattern pattern, String found) {
            return Optional.of(found).filter(text -> pattern.matcher(text).matches());
        }
    }
}
