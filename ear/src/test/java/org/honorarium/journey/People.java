package org.honorarium.journey;

import jakarta.json.Json;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.honorarium.session.ServerSession;

/** The people of this server: its administrator, and whoever a journey needs. */
final class People {

    static final String PASSWORD = "a password for journeys";

    private static Caller administrator;

    private People() {}

    /** The administrator, whose one-time password is changed by whoever asks first. */
    static synchronized Caller administrator() {
        if (administrator == null) {
            change(ServerSession.firstPassword(), "administrator");
            administrator = Caller.signedIn("administrator", PASSWORD);
        }
        return administrator;
    }

    /** Somebody new with this role, for all clients, who signs in on the pages, too. */
    static Person person(UUID id, String role) {
        var name = role.toLowerCase(Locale.ROOT) + "-" + id;
        return new Person(id, name, admitted(id, name, role));
    }

    /** Who it is, and the calls they make. */
    record Person(UUID id, String name, Caller caller) {}

    /** Somebody new with this role, for all clients. */
    static Caller somebody(String role) {
        var id = UUID.randomUUID();
        return admitted(id, role.toLowerCase(Locale.ROOT) + "-" + id, role);
    }

    /** The annotator with this id, who now can sign in. */
    static Caller annotator(String id) {
        return admitted(UUID.fromString(id), "annotator-" + id, "ANNOTATOR");
    }

    private static Caller admitted(UUID id, String name, String role) {
        var body =
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("roles", Json.createArrayBuilder().add(role))
                        .add("clients", Json.createArrayBuilder())
                        .add("allClients", Set.of("OPERATIONS", "REVIEWER").contains(role));
        var made = administrator().put("users/" + id, body).json();
        change(made.getString("oneTimePassword"), name);
        return Caller.signedIn(name, PASSWORD);
    }

    private static void change(String oneTime, String name) {
        Caller.signedIn(name, oneTime)
                .put(
                        "me/password",
                        Json.createObjectBuilder().add("old", oneTime).add("wanted", PASSWORD));
    }
}
