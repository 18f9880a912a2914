package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.Held;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.web.pages.Format;
import org.honorarium.web.qualifications.Codes;

/** What requirements ask, in the reader's language: {@code #{clauseWords.of(part, catalogue)}}. */
@Named
@RequestScoped
public class ClauseWords {

    private static final String BUNDLE = "stf";

    @Inject Codes codes;
    @Inject FacesContext faces;

    /** One part of a requirement; of a combination only how it combines. */
    public String of(Requirement part, Catalogue catalogue) {
        if (part instanceof Clause.Qualified qualified) {
            return qualified(qualified, catalogue);
        }
        if (part instanceof Clause.Country country) {
            var names = country.countries().stream().map(codes::country).collect(joined());
            return say(country.among() ? "country_in" : "country_not_in", names);
        }
        if (part instanceof Clause.People people) {
            return say("people_named", people.annotators().size());
        }
        if (part instanceof Requirement.All) {
            return words().getString(part.parts().isEmpty() ? "all_nothing" : "all_of");
        }
        return words().getString(part instanceof Requirement.Any ? "any_of" : "not_of");
    }

    /** What somebody has: "Medicine (0912), Doctor, until 1 May 2027". */
    public String of(Held held, Catalogue catalogue) {
        var kind = catalogue.type(held.type()).kind();
        var said = new ArrayList<String>();
        said.add(codes.of(kind, held.code()));
        said.add(codes.level(kind, held.level()));
        if (held.validUntil() != null) {
            said.add(say("until", Format.date(held.validUntil())));
        }
        said.removeIf(String::isEmpty);
        return said.isEmpty()
                ? codes.title(catalogue.type(held.type()))
                : said.stream().collect(joined());
    }

    /** All that somebody has for a line of an explanation. */
    public String by(Explanation.Line line, Catalogue catalogue) {
        return line.by().stream()
                .map(held -> of(held, catalogue))
                .collect(Collectors.joining("; "));
    }

    /** How what a line asks for is got; empty if there is no way to say it. */
    public String howToGet(Explanation.Line line, Catalogue catalogue) {
        return line.part() instanceof Clause.Qualified asked
                        && asked.presence() == Presence.EXISTS
                        && !line.refused()
                ? codes.description(catalogue.type(asked.type()))
                : "";
    }

    /** Whether annotators may ask for it themselves. */
    public boolean isAskable(Explanation.Line line, Catalogue catalogue) {
        return !howToGet(line, catalogue).isEmpty()
                && catalogue.type(((Clause.Qualified) line.part()).type()).askable();
    }

    private String qualified(Clause.Qualified asked, Catalogue catalogue) {
        var type = catalogue.type(asked.type());
        var said = new ArrayList<String>();
        asked.code()
                .ifPresent(
                        code ->
                                said.add(
                                        say(
                                                "code." + code.comparator(),
                                                codes(type.kind(), code.values()))));
        asked.level()
                .ifPresent(
                        level ->
                                said.add(
                                        say(
                                                "level." + level.comparator(),
                                                levels(type.kind(), level.values()))));
        var title = codes.title(type);
        var what =
                said.isEmpty()
                        ? title
                        : say("with_conditions", title, said.stream().collect(joined()));
        return say("presence." + asked.presence(), what);
    }

    private String codes(QualificationKind kind, List<String> values) {
        return values.stream().map(code -> codes.of(kind, code)).collect(joined());
    }

    private String levels(QualificationKind kind, List<BigDecimal> values) {
        return values.stream().map(level -> codes.level(kind, level)).collect(joined());
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(", ");
    }

    private String say(String key, Object... arguments) {
        return MessageFormat.format(words().getString(key), arguments);
    }

    private ResourceBundle words() {
        return faces.getApplication().getResourceBundle(faces, BUNDLE);
    }
}
