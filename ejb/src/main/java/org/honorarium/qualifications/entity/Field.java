package org.honorarium.qualifications.entity;

import java.util.Locale;

/**
 * A field of study of ISCED-F 2013. It is part of every field whose code its own begins with.
 *
 * @param code two digits for a broad, three for a narrow, four for a detailed field
 */
public record Field(String code, String english, String japanese) {

    public String name(Locale reader) {
        return Locale.JAPANESE.getLanguage().equals(reader.getLanguage()) ? japanese : english;
    }
}
