package org.honorarium.journey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.honorarium.session.ServerSession;

/**
 * Somebody who tries every path of the API's own document and every page of the pages folder with
 * every id that they could have heard of, and looks for words that they should not see.
 */
final class Snoop {

    /** What is hidden on a later page of a list would not be found otherwise. */
    private static final int WHOLE_LIST = 200;

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final List<String> TABS = List.of("tasks", "work", "guideline", "results");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private final People.Person person;
    private final List<String> ids;
    private final List<String> secrets;
    private final Supplier<JsonObjectBuilder> body;
    private final String wanted;
    private int tried;

    /**
     * @param wanted a part of the names that lists are asked for
     * @param ids which every place is asked for
     * @param secrets words that show where somebody got in
     * @param body what is sent, with everything in it that any path could want
     */
    Snoop(
            People.Person person,
            String wanted,
            List<String> ids,
            List<String> secrets,
            Supplier<JsonObjectBuilder> body) {
        this.person = person;
        this.wanted = wanted;
        this.ids = ids;
        this.secrets = secrets;
        this.body = body;
    }

    /** How many places were tried. */
    int tried() {
        return tried;
    }

    /** Where the API shows a secret, or does something with what it should not know. */
    List<String> api() {
        var found = new ArrayList<String>();
        paths().forEach(
                        (path, methods) ->
                                methods.forEach(
                                        method -> {
                                            for (var id : path.contains("{") ? ids : List.of("")) {
                                                call(
                                                        method,
                                                        path.replaceAll("\\{[^}]*}", id),
                                                        found);
                                            }
                                        }));
        return found;
    }

    /** Where a page shows a secret. */
    List<String> pages() {
        var form =
                Form.on("/sign-in.xhtml")
                        .with("signIn", "signIn")
                        .with("signIn:name", person.name())
                        .with("signIn:password", People.PASSWORD)
                        .with("signIn:enter", "");
        form.send();
        var found = new ArrayList<String>();
        files().stream()
                .collect(Collectors.groupingBy(page -> page.substring(0, page.lastIndexOf('/'))))
                .values()
                .forEach(folder -> look(form, folder, found));
        return found;
    }

    /** A folder in which nothing is there for them is not looked at again for every id. */
    private void look(Form form, List<String> folder, List<String> found) {
        var open = false;
        for (var page : folder) {
            open |= look(form, page, found) == 200;
        }
        if (!open) {
            return;
        }
        for (var page : folder) {
            for (var id : ids) {
                look(form, "%s?id=%s&project=%s&client=%s".formatted(page, id, id, id), found);
            }
            if (page.endsWith("/project.xhtml")) {
                ids.forEach(id -> TABS.forEach(tab -> look(form, tab(page, id, tab), found)));
            }
        }
    }

    private int look(Form form, String page, List<String> found) {
        tried++;
        var answer = form.see(page);
        note(page, answer.body(), found);
        return answer.statusCode();
    }

    private static String tab(String page, String id, String tab) {
        return "%s?id=%s&tab=%s".formatted(page, id, tab);
    }

    private void call(String method, String path, List<String> found) {
        tried++;
        var caller = person.caller();
        var answer =
                switch (method) {
                    case "get" -> caller.get(path + "?size=" + WHOLE_LIST + "&name=" + wanted);
                    case "put" -> caller.put(path, body.get());
                    case "post" ->
                            path.endsWith("results") || path.endsWith("register")
                                    ? caller.postCsv(path, "HITId\n1\n")
                                    : caller.post(path, body.get());
                    default -> caller.delete(path);
                };
        note(method + " " + path, new String(answer.bytes(), StandardCharsets.UTF_8), found);
    }

    private void note(String place, String shown, List<String> found) {
        secrets.stream()
                .filter(shown::contains)
                .findFirst()
                .ifPresent(secret -> found.add(place + " shows " + secret));
    }

    /** The methods of each path, without what signs in or out or changes who somebody is. */
    private static Map<String, List<String>> paths() {
        var paths = new TreeMap<String, List<String>>();
        var document = document().getJsonObject("paths");
        document.forEach(
                (path, operations) -> {
                    if (!path.contains("sign-in") && !path.contains("/me/password")) {
                        paths.put(
                                path.replaceFirst("^/api/", "").replaceFirst("^/", ""),
                                METHODS.stream()
                                        .filter(operations.asJsonObject()::containsKey)
                                        .toList());
                    }
                });
        return paths;
    }

    private static JsonObject document() {
        var request =
                HttpRequest.newBuilder(ServerSession.address().resolve("/openapi?format=JSON"))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + People.administrator().token())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> files() {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file))
                    .filter(page -> !page.startsWith("/WEB-INF"))
                    .filter(page -> !page.startsWith("/sign-in"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
