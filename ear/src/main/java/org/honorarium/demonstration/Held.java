package org.honorarium.demonstration;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.Country;
import org.honorarium.demonstration.house.House;

/**
 * Why some are not paid: a name like one on an official list, a tax form that is missing, somebody
 * under review, and somebody who is paid once a week.
 */
final class Held {

    /** So many of those who need a form have not sent it. */
    private static final int WITHOUT_FORM = 2;

    private static final String FORM = "DAC7 self-certification";

    private final House house;
    private final UUID payer;
    private final Found found;
    private final Visitor finance;

    Held(House house, UUID payer, Found found, Visitor finance) {
        this.house = house;
        this.payer = payer;
        this.found = found;
        this.finance = finance;
    }

    void make() {
        list(found.in(Country.GB).skip(3).findFirst().orElseThrow());
        finance.put(
                "payers/%s/tax-form-rules/%s".formatted(payer, Country.IE),
                Json.createObjectBuilder().add("form", FORM).add("required", true));
        found.in(Country.IE).skip(WITHOUT_FORM).forEach(this::form);
        finance.put(
                "holds/" + house.id("hold"),
                Json.createObjectBuilder()
                        .add("annotator", id(Country.FR))
                        .add("kind", "UNDER_REVIEW")
                        .add("why", "Two people seem to work under this account. We ask them."));
    }

    /** Paid on Fridays, on whatever day it is Friday for them. */
    static void weekly(Visitor annotator) {
        annotator.put(
                "annotators/%s/pay-choice".formatted(annotator.get("me").getString("id")),
                Json.createObjectBuilder()
                        .add("rhythm", "WEEKLY")
                        .add("day", 5)
                        .add("zone", "Asia/Tokyo"));
    }

    /** Small and invented; one of its names is somebody's here, the other way round. */
    private void list(Annotator alike) {
        var names = alike.name().split(" ", 2);
        var file =
                "Id,Name,Aliases\nEX-0001,Nobody Inparticular,Noone Inparticular\nEX-0002,\"%s, %s\",\n"
                        .formatted(names[1].toUpperCase(Locale.ROOT), names[0]);
        finance.postCsv(
                "sanctions/lists?list=Example&source=https://example.org/list",
                file.getBytes(StandardCharsets.UTF_8));
    }

    private void form(Annotator annotator) {
        finance.put(
                "annotators/%s/tax-forms/%s"
                        .formatted(
                                found.id(annotator),
                                house.id("tax form of " + annotator.reference())),
                Json.createObjectBuilder().add("form", FORM).add("receivedOn", "2026-01-15"));
    }

    private String id(Country country) {
        return found.id(found.in(country).findFirst().orElseThrow());
    }
}
