package org.honorarium.files.entity;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a payer's bank in the United States takes NACHA files from it, in NACHA's words.
 *
 * @param immediateDestination the routing number of whoever takes the file, nine digits
 * @param immediateDestinationName 1 to 23 characters
 * @param immediateOrigin who sends the file, nine or ten digits or capitals as the bank says
 * @param immediateOriginName 1 to 23 characters
 * @param companyName how payees see the payer on their statements, 1 to 16 characters
 * @param companyId the payer's number at its bank, 9 or 10 digits or capitals
 * @param odfi the Originating DFI Identification: eight digits of the bank's routing number
 * @param entryClass to whom it pays
 */
public record AchOriginator(
        String immediateDestination,
        String immediateDestinationName,
        String immediateOrigin,
        String immediateOriginName,
        String companyName,
        String companyId,
        String odfi,
        EntryClass entryClass)
        implements Originator {

    private static final int[] WEIGHTS = {3, 7, 1};
    private static final int LONGEST_NAME = 23;
    private static final int LONGEST_COMPANY_NAME = 16;

    /**
     * @throws OriginatorRejected naming the first field that is wrong
     */
    public AchOriginator {
        immediateDestination = routing(immediateDestination);
        immediateDestinationName =
                name("immediateDestinationName", immediateDestinationName, LONGEST_NAME);
        immediateOrigin = identification("immediateOrigin", immediateOrigin);
        immediateOriginName = name("immediateOriginName", immediateOriginName, LONGEST_NAME);
        companyName = name("companyName", companyName, LONGEST_COMPANY_NAME);
        companyId = identification("companyId", companyId);
        odfi = like("odfi", odfi, "[0-9]{8}", "8 digits");
        if (entryClass == null) {
            throw OriginatorRejected.fieldWrong("entryClass", "nothing", "PPD or CCD");
        }
    }

    @Override
    public String currency() {
        return "USD";
    }

    @Override
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("immediateDestination", immediateDestination);
        facts.put("immediateDestinationName", immediateDestinationName);
        facts.put("immediateOrigin", immediateOrigin);
        facts.put("immediateOriginName", immediateOriginName);
        facts.put("companyName", companyName);
        facts.put("companyId", companyId);
        facts.put("odfi", odfi);
        facts.put("entryClass", entryClass.name());
        return facts;
    }

    private static String routing(String value) {
        var field = "immediateDestination";
        var text = like(field, value, "[0-9]{9}", "9 digits");
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * Character.digit(text.charAt(i), 10);
        }
        // Nine zeros satisfy the check digit, and are what a form sends that nobody filled in.
        if (sum == 0 || sum % 10 != 0) {
            throw OriginatorRejected.fieldWrong(field, text, "a right check digit");
        }
        return text;
    }

    private static String identification(String field, String value) {
        var capitals = value == null ? "" : value.toUpperCase(Locale.ROOT);
        return like(field, capitals, "[0-9A-Z]{9,10}", "9 or 10 digits or letters");
    }

    private static String name(String field, String value, int longest) {
        return like(
                field,
                value,
                "[ -~]{1," + longest + "}",
                "1 to " + longest + " letters, digits or signs of ASCII");
    }

    private static String like(String field, String value, String form, String expected) {
        var text = value == null ? "" : value.strip();
        if (!text.matches(form)) {
            throw OriginatorRejected.fieldWrong(field, text, expected);
        }
        return text;
    }
}
