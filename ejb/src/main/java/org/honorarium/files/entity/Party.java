package org.honorarium.files.entity;

import java.util.regex.Pattern;

/**
 * Who pays or is paid, with the structured address that banks require: at least town and country.
 *
 * @param name as a person writes it, in any script and of any length; a format fits it to its rules
 * @param town as a person writes it
 * @param country ISO 3166, two letters
 * @param postCode as a person writes it; null or empty if not known
 */
public record Party(String name, String town, String country, String postCode) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Somebody whose post code is not known. */
    public Party(String name, String town, String country) {
        this(name, town, country, "");
    }

    public Party {
        Shape.require("name", "a name", name != null && !name.isBlank());
        Shape.require("town", "a town", town != null && !town.isBlank());
        Shape.require("country", "two capital letters (ISO 3166)", country, COUNTRY);
        postCode = postCode == null ? "" : postCode.strip();
    }
}
