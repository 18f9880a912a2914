package org.honorarium.streams.entity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in the letters that every European bank takes, and American ones too: the basic Latin set of
 * the European Payments Council (EPC217-08), {@code a-z A-Z 0-9 / - ? : ( ) . , ' +} and blank.
 *
 * <p>Other characters are rewritten in the manner of that document's conversion table. An accented
 * letter becomes its base letter (é is e, and also ä is a, not ae: the payee's bank may be Finnish
 * as well as German); Greek and Cyrillic are spelled in Latin letters; what has no equivalent
 * becomes a full stop. Line breaks and runs of blanks become one blank. What is too long is cut at
 * the end, after rewriting, so that the same text is always cut at the same place.
 */
public final class EpcText {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String PUNCTUATION = " /-?:().,'+";

    private static final String TABLE =
            """
            & +  _ -  ~ -  ; ,  [ (  ] )  { (  } )  \\ /  | /  ` '  ‘ '  ’ '  ʼ '  ⁄ /
            ‐ -  ‑ -  – -  — -  − -  € E  ß s  ẞ S  æ a  Æ A  œ o  Œ O  ø o  Ø O  þ t  Þ T
            đ d  Đ D  ð d  ł l  Ł L  ħ h  Ħ H  ŧ t  Ŧ T  ŋ n  Ŋ N  ı i  ĸ k
            α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p
            ρ r  σ s  ς s  τ t  υ y  φ f  χ ch  ψ ps  ω o
            а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p
            р r  с s  т t  у u  ф f  х h  ц ts  ч ch  ш sh  щ sht  ъ a  ь y  ю yu  я ya
            ы y  э e  і i  ї i  є ye  ґ g  ђ d  ј j  љ lj  њ nj  ћ c  џ dz
            """;

    private static final Map<String, String> EQUIVALENTS = equivalents();

    private EpcText() {}

    /** The text in basic Latin, at most so long; may be empty. */
    public static String of(String text, int longest) {
        var whole = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var latin = new StringBuilder(whole.length());
        whole.codePoints().forEach(point -> rewrite(point, latin));
        var tidy = BLANKS.matcher(latin).replaceAll(" ").strip();
        return tidy.length() <= longest ? tidy : tidy.substring(0, longest).strip();
    }

    /**
     * Whether anything that a bank could read is left of a text. A name in kanji alone is not
     * readable: it would be written as full stops.
     */
    public static boolean isReadable(String text) {
        return hasBasicLetters(text) || hasBasicLetters(of(text, Integer.MAX_VALUE));
    }

    private static boolean hasBasicLetters(String text) {
        return text.chars().anyMatch(EpcText::isBasicLetter);
    }

    private static void rewrite(int point, StringBuilder latin) {
        if (isBasic(point)) {
            latin.append((char) point);
        } else if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            latin.append(' ');
        } else {
            var letter = Character.toString(point);
            var known = EQUIVALENTS.get(letter);
            latin.append(known != null ? known : base(letter));
        }
    }

    /** The letter without its marks: é is e, ή is η and therefore i. */
    private static String base(String accented) {
        var parts =
                MARKS.matcher(Normalizer.normalize(accented, Normalizer.Form.NFKD)).replaceAll("");
        var base = new StringBuilder();
        parts.codePoints()
                .mapToObj(Character::toString)
                .map(part -> isBasic(part.codePointAt(0)) ? part : EQUIVALENTS.get(part))
                .forEach(part -> base.append(part == null ? "." : part));
        return base.toString();
    }

    private static boolean isBasic(int point) {
        return isBasicLetter(point) || PUNCTUATION.indexOf(point) >= 0;
    }

    private static boolean isBasicLetter(int point) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9';
    }

    private static Map<String, String> equivalents() {
        var words = TABLE.strip().split("\\s+");
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
            pairs.putIfAbsent(
                    words[i].toUpperCase(Locale.ROOT), words[i + 1].toUpperCase(Locale.ROOT));
        }
        return Map.copyOf(pairs);
    }
}
