package org.honorarium.demonstration.house;

/**
 * An invented annotator.
 *
 * @param reference the WorkerId, by which the batches of results name them
 */
public record Annotator(
        String reference,
        String name,
        String email,
        Country country,
        String town,
        String postCode,
        Account account) {

    public String currency() {
        return country.currency();
    }

    Annotator withoutAccount() {
        return new Annotator(reference, name, email, country, town, postCode, Account.NONE);
    }
}
