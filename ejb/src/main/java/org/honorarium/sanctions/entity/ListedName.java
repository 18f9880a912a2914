package org.honorarium.sanctions.entity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of somebody on a list.
 *
 * @param reference by which the list names them
 */
public record ListedName(String reference, String name) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * A name as it is compared: compatible forms made one, without accents and punctuation, in
     * capitals, its words in the order of the alphabet.
     */
    public static String plain(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var words = NO_LETTERS.split(bare.toUpperCase(Locale.ROOT));
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
