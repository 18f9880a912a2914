package org.honorarium.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The page that is printed when everything is up: where to go, and who can sign in. */
final class Summary {

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(URI address, DataFolder folder, Optional<String> firstPassword, List<String> more) {
        out.println();
        out.println("  Honorarium is ready.");
        out.println();
        line("pages", address.toString());
        line("API", address.resolve("api").toString());
        line("API document", address.resolve("openapi").toString());
        line("data", folder.path().toString());
        line("log", folder.serverLog().toString());
        firstPassword.ifPresent(
                password -> line("first sign-in", "administrator, one-time password " + password));
        more.forEach(text -> out.println("  " + text));
        out.println();
        out.println("  Ctrl-C stops everything.");
        out.println();
        out.flush();
    }

    private void line(String label, String value) {
        out.printf("  %-16s%s%n", label, value);
    }
}
