package org.honorarium.qualifications.entity;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Languages as BCP 47 writes them: every language of ISO 639 that CLDR knows, with a script, a
 * region and variants where somebody says so. "iw" is "he" and "cmn" is "zh": one language has one
 * tag here.
 *
 * @param tag the canonical tag
 * @param name in the reader's language
 */
public record Language(String tag, String name) {

    private static final Set<Datasubtype> REGULAR = EnumSet.of(Datasubtype.regular);

    /** The canonical tag; empty if it names no language, or says more than which language. */
    public static Optional<String> canonical(String found) {
        try {
            var given = new ULocale.Builder().setLanguageTag(found).build();
            if (given.getExtensionKeys().iterator().hasNext()) {
                return Optional.empty();
            }
            var canonical = ULocale.createCanonical(given.getName());
            return isKnown(canonical) ? Optional.of(canonical.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    /** "Portuguese (Brazil)"; the tag itself where CLDR has no name. */
    public static String name(String tag, Locale reader) {
        var names = LocaleDisplayNames.getInstance(ULocale.forLocale(reader));
        return names.localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** The languages that CLDR has a name for, by name, to choose from. */
    public static List<Language> named(Locale reader) {
        var names = LocaleDisplayNames.getInstance(ULocale.forLocale(reader));
        return Stream.of(ULocale.getISOLanguages())
                .flatMap(code -> canonical(code).stream())
                .distinct()
                .map(tag -> new Language(tag, names.languageDisplayName(tag)))
                .filter(language -> !language.name().equals(language.tag()))
                .sorted(Comparator.comparing(Language::name))
                .toList();
    }

    /** How many languages can be said. */
    public static int known() {
        return ValidIdentifiers.getData()
                .get(Datatype.language)
                .get(Datasubtype.regular)
                .regularData
                .size();
    }

    private static boolean isKnown(ULocale locale) {
        return is(Datatype.language, locale.getLanguage())
                && (locale.getScript().isEmpty() || is(Datatype.script, locale.getScript()))
                && (locale.getCountry().isEmpty() || isRegion(locale.getCountry()));
    }

    private static boolean isRegion(String region) {
        var more = EnumSet.of(Datasubtype.regular, Datasubtype.macroregion);
        return ValidIdentifiers.isValid(Datatype.region, more, region) != null;
    }

    private static boolean is(Datatype type, String code) {
        return ValidIdentifiers.isValid(type, REGULAR, code) != null;
    }
}
