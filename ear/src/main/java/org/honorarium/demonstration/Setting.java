package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.honorarium.demonstration.house.House;
import org.honorarium.demonstration.house.Project;

/** The payer with an account in every currency, the clients and their projects. */
final class Setting {

    private final House house;
    private final UUID payer;

    Setting(House house) {
        this.house = house;
        this.payer = house.id("payer");
    }

    UUID payer() {
        return payer;
    }

    void make(Visitor administrator) {
        administrator.put("payers/" + payer, payerBody());
        for (var client : house.clients()) {
            var name = Json.createObjectBuilder().add("name", client.name());
            administrator.put("clients/" + client.id(), name);
        }
        for (var project : house.projects()) {
            administrator.put("projects/" + project.id(), body(project));
        }
    }

    private JsonObjectBuilder payerBody() {
        var funding =
                Json.createArrayBuilder()
                        .add(
                                account("USD", "1.00", "US_CHECKING")
                                        .add("routingNumber", "019999995")
                                        .add("accountNumber", "4400012377"))
                        .add(
                                account("EUR", "1.00", "IBAN")
                                        .add("iban", House.iban("IE", "DEMO93115212345678"))
                                        .add("bic", "DEMOIE2D"))
                        .add(
                                account("GBP", "1.00", "IBAN")
                                        .add("iban", House.iban("GB", "DEMO20110287654321"))
                                        .add("bic", "DEMOGB2L"))
                        .add(
                                account("JPY", "100", "JP_ORDINARY")
                                        .add("bankCode", "0099")
                                        .add("branchCode", "123")
                                        .add("accountNumber", "1234567"));
        return Json.createObjectBuilder()
                .add("name", "Lantern House Annotation Ltd")
                .add("country", "IE")
                .add("town", "Dublin")
                .add("timeZone", PayerDay.ZONE.getId())
                .add("cutOff", PayerDay.CUT_OFF.toString())
                .add("funding", funding);
    }

    private static JsonObjectBuilder account(String currency, String minimum, String kind) {
        return Json.createObjectBuilder()
                .add("currency", currency)
                .add("minimum", minimum)
                .add("kind", kind);
    }

    private JsonObjectBuilder body(Project project) {
        return Json.createObjectBuilder()
                .add("client", project.client().id().toString())
                .add("payer", payer.toString())
                .add("name", project.name())
                .add("currency", project.currency());
    }
}
