package org.honorarium.staffing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.Language;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.requirements.entity.KnownType;
import org.honorarium.staffing.entity.SearchTerms.Narrowing;

/** What people must be besides, as conditions on a row {@code a} of annotators. */
final class NarrowingSql {

    private static final String LANGUAGE =
            """
             and exists (select from qualifications.valid v
                          where v.annotator_id = a.annotator_id and v.type_id = any (?::uuid[])
                            and starts_with(v.code || '-', ?))
            """;

    private static final String NOT_AWAY =
            """
             and not exists (select from staffing.time_off t
                              where t.annotator_id = a.annotator_id and ?::date between t.first_day and t.last_day)
            """;

    private static final String HOURS =
            """
             and (select sum(h.ends - h.begins) from staffing.hours h where h.annotator_id = a.annotator_id) >= ?
            """;

    private static final String QUALITY =
            """
             and (select coalesce(max(v.level) filter (where v.type = ?), max(v.level))
                    from qualifications.valid v
                   where v.annotator_id = a.annotator_id and v.code = '' and v.type_id = any (?::uuid[])) >= ?
            """;

    private static final String WORD =
            """
             and (position(? in lower(a.reference)) > 0
                  or a.country = any (?::text[])
                  or exists (select from qualifications.valid v
                              where v.annotator_id = a.annotator_id
                                and (v.type_id = any (?::uuid[])
                                     or position(? in lower(v.code)) > 0
                                     or (v.kind = 'DEGREE' and v.code = any (?::text[]))
                                     or (v.kind = 'LANGUAGE'
                                         and split_part(v.code, '-', 1) = any (?::text[])))))
            """;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Known known;

    NarrowingSql(Narrowing narrowing, Known known) {
        this.known = known;
        if (!narrowing.country().isEmpty()) {
            add(" and a.country = ?", narrowing.country());
        }
        if (!narrowing.language().isEmpty()) {
            add(LANGUAGE, known.ids(QualificationKind.LANGUAGE), narrowing.language() + "-");
        }
        narrowing.day().ifPresent(day -> add(NOT_AWAY, day));
        if (narrowing.hours() > 0) {
            add(HOURS, narrowing.hours() * 60);
        }
        if (narrowing.quality() > 0) {
            var measured = List.of(Known.RECENTLY_ACCEPTED, Known.EVER_ACCEPTED);
            add(QUALITY, Known.RECENTLY_ACCEPTED, known.ids(measured), narrowing.quality());
        }
        Stream.of(narrowing.text().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(this::addWord);
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private void addWord(String word) {
        var types =
                known.catalogue().types().values().stream()
                        .filter(type -> has(type.title(), word) || has(type.code(), word))
                        .map(KnownType::id)
                        .toList();
        var fields =
                known.catalogue().fields().values().stream()
                        .filter(field -> has(field.english(), word) || has(field.japanese(), word))
                        .map(Field::code)
                        .toList();
        var languages =
                Language.named(Locale.ENGLISH).stream()
                        .filter(language -> has(language.name(), word))
                        .map(Language::tag)
                        .toList();
        var countries =
                Stream.of(Locale.getISOCountries())
                        .filter(
                                code ->
                                        has(
                                                Locale.of("", code)
                                                        .getDisplayCountry(Locale.ENGLISH),
                                                word))
                        .toList();
        add(WORD, word, countries, types, word, fields, languages);
    }

    private void add(String condition, Object... values) {
        text.append(condition);
        parameters.addAll(List.of(values));
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
