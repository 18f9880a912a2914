package org.honorarium.demonstration;

import static org.honorarium.demonstration.Person.ADMINISTRATOR;
import static org.honorarium.demonstration.Person.OPERATIONS2;
import static org.honorarium.demonstration.Person.OPERATIONS3;
import static org.honorarium.demonstration.Person.PASSWORD;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.House;

/**
 * Lets people in. A new user gets a one-time password, and changes it at once to the one that the
 * last page prints.
 */
final class People {

    private static final String ONE_TIME = "oneTimePassword";
    private static final Set<Person> ONE_CLIENT = Set.of(OPERATIONS2, OPERATIONS3);

    private final Visitor nobody;
    private final Visitor administrator;
    private final House house;

    People(Visitor nobody, Visitor administrator, House house) {
        this.nobody = nobody;
        this.administrator = administrator;
        this.house = house;
    }

    /** The administrator, if this house is still as it was made. */
    static Optional<Visitor> administrator(Visitor nobody, String firstPassword) {
        var name = ADMINISTRATOR.signInName();
        nobody.signIn(name, firstPassword).ifPresent(visitor -> change(visitor, firstPassword));
        return nobody.signIn(name, PASSWORD);
    }

    Visitor signIn(Person person) {
        return nobody.signIn(person.signInName(), PASSWORD).orElseThrow(() -> shutOut(person));
    }

    void admit(Person person) {
        admit(person, house.id("user " + person.signInName()).toString());
    }

    /** An annotator's user has the annotator's id, which the import of the register has chosen. */
    void admitAnnotator(Person person, Visitor operations) {
        var annotator = annotator(person);
        var found = operations.get("annotators?reference=" + annotator.reference());
        admit(person, found.getJsonArray("rows").getJsonObject(0).getString("id"));
    }

    private void admit(Person person, String id) {
        var user = administrator.put("users/" + id, body(person));
        if (user.getBoolean("mustChangePassword")) {
            var oneTime = oneTimePassword(id, user);
            var visitor = nobody.signIn(person.signInName(), oneTime);
            change(visitor.orElseThrow(() -> shutOut(person)), oneTime);
        }
    }

    /** Shown once; a load that was killed in between has to ask for another. */
    private String oneTimePassword(String id, JsonObject user) {
        var shown =
                user.containsKey(ONE_TIME)
                        ? user
                        : administrator.post("users/" + id + "/one-time-password");
        return shown.getString(ONE_TIME);
    }

    private JsonObjectBuilder body(Person person) {
        var clients = Json.createArrayBuilder();
        if (person == OPERATIONS2) {
            clients.add(house.clients().getFirst().id().toString());
        } else if (person == OPERATIONS3) {
            clients.add(Rivals.client(house).toString());
        }
        return Json.createObjectBuilder()
                .add("name", person.signInName())
                .add("roles", Json.createArrayBuilder(List.of(person.role())))
                .add("clients", clients)
                .add("allClients", !ONE_CLIENT.contains(person) && !person.isAnnotator());
    }

    private Annotator annotator(Person person) {
        Predicate<Annotator> looksLike =
                switch (person) {
                    case ANNOTATOR2 -> one -> one.currency().equals("JPY");
                    case ANNOTATOR3 -> one -> !one.account().isThere();
                    default -> one -> true;
                };
        return house.busiest().stream().filter(looksLike).findFirst().orElseThrow();
    }

    private static void change(Visitor visitor, String old) {
        visitor.put(
                "me/password", Json.createObjectBuilder().add("old", old).add("wanted", PASSWORD));
    }

    private static DemonstrationFailed shutOut(Person person) {
        return new DemonstrationFailed("%s cannot sign in.".formatted(person.signInName()));
    }
}
