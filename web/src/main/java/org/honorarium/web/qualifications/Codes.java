package org.honorarium.web.qualifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.Language;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.requirements.entity.KnownType;
import org.honorarium.web.pages.Format;

/** What codes and levels say, in the reader's language: {@code #{codes.of(kind, code)}}. */
@Named
@RequestScoped
public class Codes {

    private static final String BUNDLE = "org.honorarium.web.qualifications.messages";

    @Inject QualificationTypes types;
    @Inject TaskTypes titles;
    @Inject FacesContext faces;

    private final Map<UUID, String> taskTypes = new HashMap<>();
    private Map<String, Field> fields;

    /** A country to choose. */
    public record Country(String code, String name) {}

    /** "Medicine (0912)"; empty for no code. */
    public String of(QualificationKind kind, String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case DEGREE -> named(code, field(code));
            case LANGUAGE -> named(code, language(code));
            case IDENTITY, WORK_AUTHORISATION -> named(code, country(code));
            case LICENCE -> named(code, country(code.substring(0, 2)));
            case COMPUTED -> taskType(code);
            default -> code;
        };
    }

    /** The house's own types are called so in the reader's language. */
    public String title(QualificationType type) {
        return own("type." + type.code(), type.title());
    }

    public String title(KnownType type) {
        return own("type." + type.code(), type.title());
    }

    /** How it is got, in the same way. */
    public String description(QualificationType type) {
        return own("description." + type.code(), type.terms().description());
    }

    public String description(KnownType type) {
        return own("description." + type.code(), type.description());
    }

    private String own(String key, String otherwise) {
        var words = words();
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** "B2", "Master", "85"; empty for no level. */
    public String level(QualificationKind kind, BigDecimal level) {
        if (level == null) {
            return "";
        }
        var key = "level." + kind + "." + level.stripTrailingZeros().toPlainString();
        var words = words();
        return words.containsKey(key) ? words.getString(key) : Format.number(level);
    }

    public String country(String code) {
        return code == null || code.isEmpty()
                ? ""
                : Locale.of("", code).getDisplayCountry(reader());
    }

    /** Also for what somebody is still typing. */
    public String language(String tag) {
        return Language.canonical(tag).map(known -> Language.name(known, reader())).orElse(tag);
    }

    public List<Country> getCountries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, country(code)))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    public List<Field> getFields() {
        return fields().values().stream().sorted(Comparator.comparing(Field::code)).toList();
    }

    public String name(Field field) {
        return field.name(reader());
    }

    /** Languages whose name or tag has this in it, and the tag itself where it is one. */
    public List<String> languages(String typed) {
        var wanted = typed.strip().toLowerCase(reader());
        var named =
                Language.named(reader()).stream()
                        .filter(
                                one ->
                                        one.tag().startsWith(wanted)
                                                || one.name()
                                                        .toLowerCase(reader())
                                                        .contains(wanted))
                        .map(Language::tag);
        return Stream.concat(Language.canonical(typed.strip()).stream(), named)
                .distinct()
                .limit(12)
                .toList();
    }

    /** Its title, where the reader may see its project. */
    private String taskType(String id) {
        return taskTypes.computeIfAbsent(
                UUID.fromString(id), type -> titles.titles(List.of(type)).getOrDefault(type, id));
    }

    private String field(String code) {
        var field = fields().get(code);
        return field == null ? "" : field.name(reader());
    }

    private Map<String, Field> fields() {
        if (fields == null) {
            fields =
                    types.fields().stream()
                            .collect(Collectors.toMap(Field::code, Function.identity()));
        }
        return fields;
    }

    private static String named(String code, String name) {
        return name.isEmpty() || name.equals(code) ? code : name + " (" + code + ")";
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(BUNDLE, reader());
    }

    private Locale reader() {
        return faces.getViewRoot().getLocale();
    }
}
