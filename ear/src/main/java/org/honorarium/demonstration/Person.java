package org.honorarium.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who can sign in to the demonstration: each role, and two where one alone cannot show it. */
enum Person {
    ADMINISTRATOR("ADMIN", "users, tokens, clients, projects"),
    ADMINISTRATOR2("ADMIN", "the same; confirms barriers that administrator asked for"),
    OPERATIONS("OPERATIONS", "projects, annotators and imports of all clients"),
    OPERATIONS2("OPERATIONS", "the same, of one client only"),
    OPERATIONS3("OPERATIONS", "the same, of Harrier Motion only, whose work is confidential"),
    REVIEWER("REVIEWER", "the work of all clients"),
    FINANCE("FINANCE", "runs and payment files; started last night's run"),
    FINANCE2("FINANCE", "the same; may release what finance started"),
    AUDITOR("AUDITOR", "reads all, changes nothing"),
    ANNOTATOR("ANNOTATOR", "the busiest one, paid in dollars"),
    ANNOTATOR2("ANNOTATOR", "paid in yen"),
    ANNOTATOR3("ANNOTATOR", "has given no bank account");

    /** Of everybody, and only in the demonstration. */
    static final String PASSWORD = "honorarium-demo";

    private final String role;
    private final String does;

    Person(String role, String does) {
        this.role = role;
        this.does = does;
    }

    static List<Person> staff() {
        return Stream.of(values())
                .filter(one -> one != ADMINISTRATOR && !one.isAnnotator())
                .toList();
    }

    static List<Person> annotators() {
        return Stream.of(values()).filter(Person::isAnnotator).toList();
    }

    /** What they type to sign in. */
    String signInName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String role() {
        return role;
    }

    /** What there is to see for them. */
    String does() {
        return does;
    }

    boolean isAnnotator() {
        return role.equals("ANNOTATOR");
    }
}
