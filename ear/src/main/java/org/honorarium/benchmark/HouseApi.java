package org.honorarium.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The house's API, as a program uses it that has a token for finance and operations. */
final class HouseApi implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String PASSWORD = "a password of the benchmark";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private String token = "";
    private String administrator = "";
    private HouseApi operations;

    private HouseApi(URI address) {
        this.address = address;
    }

    static HouseApi enter(URI address, String firstPassword) {
        var api = new HouseApi(address.resolve("/api/"));
        api.signIn("administrator", firstPassword);
        api.administrator = api.token;
        var all = api.newToken("benchmark", "FINANCE", "OPERATIONS");
        api.operations = new HouseApi(api.address);
        api.operations.token = api.newToken("operations", "OPERATIONS");
        api.token = all;
        return api;
    }

    /** The same house by another of its servers. */
    HouseApi at(URI other) {
        var api = new HouseApi(other.resolve("/api/"));
        api.token = token;
        return api;
    }

    /** The same for operations only: whoever is finance, too, sees no tasks. */
    HouseApi operations() {
        return operations;
    }

    /** Somebody else, signed in: what takes two persons no program does. */
    HouseApi person(String name, String role) {
        var administrator = new HouseApi(address);
        administrator.token = this.administrator;
        var body = text("{'name':'%s','roles':['%s'],'clients':[],'allClients':true}", name, role);
        var invited = administrator.send("PUT", "users/" + UUID.randomUUID(), JSON, body);
        var person = new HouseApi(address);
        person.signIn(name, value(invited, "oneTimePassword"));
        return person;
    }

    private String newToken(String name, String... scopes) {
        var body =
                text(
                        "{'name':'%s','scopes':['%s'],'allClients':true,'expiresAt':'%s'}",
                        name, String.join("\",\"", scopes), Instant.now().plus(Duration.ofDays(2)));
        return value(send("POST", "tokens", JSON, body), "token");
    }

    String put(String path) {
        return send("PUT", path, JSON, BodyPublishers.noBody());
    }

    String get(String path) {
        return send("GET", path, JSON, BodyPublishers.noBody());
    }

    String post(String path, String type, BodyPublisher body) {
        return send("POST", path, type, body);
    }

    /** Waits until it has another state than these, and says which. */
    String await(String path, String... meanwhile) {
        while (true) {
            var state = value(get(path), "state");
            if (!List.of(meanwhile).contains(state)) {
                return state;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** The first value of this name in an answer. */
    static String value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        client.close();
    }

    /** With a one-time password, and then with another. */
    private void signIn(String name, String oneTime) {
        token = enteredAs(name, oneTime);
        send("PUT", "me/password", JSON, text("{'old':'%s','wanted':'%s'}", oneTime, PASSWORD));
        token = "";
        token = enteredAs(name, PASSWORD);
    }

    private String enteredAs(String name, String password) {
        var body = text("{'name':'%s','password':'%s'}", name, password);
        return value(send("POST", "sign-in", JSON, body), "token");
    }

    private String send(String method, String path, String type, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BodyPublisher text(String json, Object... values) {
        return BodyPublishers.ofString(json.replace('\'', '"').formatted(values));
    }
}
