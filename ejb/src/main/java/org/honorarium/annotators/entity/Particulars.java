package org.honorarium.annotators.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.honorarium.streams.entity.EpcText;

/**
 * What is personal about an annotator and must be sealed before it is kept. Only {@link #masked()}
 * may be shown to others.
 *
 * @param email empty if not known
 * @param postCode empty if not known
 */
public record Particulars(String name, String email, String town, String postCode) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** Nobody can read them any more. */
    public static final Particulars FORGOTTEN = new Particulars("", "", "", "");

    private static final String SEPARATOR = "\u001f";

    public Particulars {
        name = plain(name);
        email = plain(email);
        town = plain(town);
        postCode = plain(postCode);
    }

    /** Reads what {@link #canonical()} wrote. */
    public static Particulars parse(String canonical) {
        var part = List.of(canonical.split(SEPARATOR, -1));
        if (part.size() != 4) {
            throw new IllegalArgumentException("Not the canonical text of particulars");
        }
        return new Particulars(part.get(0), part.get(1), part.get(2), part.get(3));
    }

    /** One text that is the same for the same particulars. */
    public String canonical() {
        return String.join(SEPARATOR, name, email, town, postCode);
    }

    /** The same for others to see: of the address only the town and where the mail goes. */
    public Particulars masked() {
        var at = email.indexOf('@');
        var shown = at < 0 ? "" : email.substring(0, 1) + "•••" + email.substring(at);
        return new Particulars(name, shown, town, postCode.isEmpty() ? "" : "•••");
    }

    /** Whether banks outside Japan could read the town. */
    public boolean isTownLatin() {
        return EpcText.isReadable(town);
    }

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "Particulars";
    }

    private static String plain(String text) {
        // A line break in a field of a file is not part of a name, and would break files for banks.
        return text == null ? "" : CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
