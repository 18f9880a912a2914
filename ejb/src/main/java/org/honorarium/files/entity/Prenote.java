package org.honorarium.files.entity;

/**
 * A question about an account, without money: is it there, and does it take credits?
 *
 * @param reference comes back in the bank's answer, at most 35 characters
 * @param name the holder's, as a person writes it
 */
public record Prenote(String reference, String name, UsAccount account) {

    public Prenote {
        Shape.identifier("reference", reference);
        Shape.require("name", "a name", name != null && !name.isBlank());
    }

    /** Names and accounts stay out of logs. */
    @Override
    public String toString() {
        return "Prenote[" + reference + ", " + account + "]";
    }
}
