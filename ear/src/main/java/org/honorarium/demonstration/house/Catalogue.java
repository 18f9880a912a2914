package org.honorarium.demonstration.house;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clients and their projects, with what each kind of task pays. */
final class Catalogue {

    /** Client; project; currency; annotators a task; kinds of task with price and share. */
    private static final String PROJECTS =
            """
            Bluebird Search; Search results, judged; USD; 3; Judge one search result @ 0.12 @ 70, Compare two pages of results @ 0.45 @ 24, Write what the searcher wanted @ 1.80 @ 6
            Bluebird Search; Shop pictures, described; GBP; 2; Describe one picture @ 0.15 @ 60, Find the picture that does not belong @ 0.30 @ 30, Describe a whole shelf @ 2.40 @ 10
            Bluebird Search; Search in Japanese, judged; JPY; 3; Judge one search result @ 15 @ 60, Rewrite one query @ 80 @ 30, Explain a wrong answer @ 600 @ 10
            Meridian Health; Clinical notes, coded; USD; 2; Code one diagnosis @ 0.85 @ 80, Code a discharge letter @ 9.50 @ 17, Settle a disputed code @ 100.00 @ 3
            Meridian Health; Patients' questions, answered; EUR; 2; Sort one question @ 0.20 @ 60, Judge one answer @ 0.90 @ 30, Write one answer @ 7.50 @ 10
            Meridian Health; Radiology reports, compared; GBP; 2; Compare two reports @ 1.25 @ 75, Find what is missing @ 6.00 @ 20, Write the report anew @ 45.00 @ 5
            Kestrel Robotics; Street scenes, outlined; USD; 1; Outline one vehicle @ 0.17 @ 70, Outline all people @ 0.60 @ 25, Outline a whole scene @ 4.20 @ 5
            Kestrel Robotics; Films of a robot arm, judged; EUR; 3; Say whether it worked @ 0.14 @ 65, Say where it failed @ 0.55 @ 30, Plan the movement @ 3.80 @ 5
            Kestrel Robotics; Spoken commands in Japanese, written down; JPY; 2; Write down one command @ 40 @ 75, Write down a conversation @ 950 @ 20, Check a hard recording @ 12000 @ 5
            Northlight Legal; Clauses of contracts, found; USD; 2; Find one clause @ 0.27 @ 75, Compare two clauses @ 1.50 @ 20, Judge a contract @ 24.00 @ 5
            Northlight Legal; Judgments, summarised; EUR; 1; Mark the holding @ 0.75 @ 70, Summarise in a paragraph @ 5.50 @ 25, Summarise for a lawyer @ 38.00 @ 5
            Northlight Legal; Arguments, weighed; USD; 5; Find the reason @ 0.21 @ 70, Find what is taken for granted @ 0.30 @ 25, Write a counter-argument @ 1.00 @ 5
            """;

    private final long seed;
    private final Map<String, Client> clients = new LinkedHashMap<>();

    private Catalogue(long seed) {
        this.seed = seed;
    }

    static List<Project> of(long seed) {
        var catalogue = new Catalogue(seed);
        var projects = new ArrayList<Project>();
        PROJECTS.lines().map(catalogue::project).forEach(projects::add);
        return List.copyOf(projects);
    }

    private Project project(String line) {
        var part = line.split("; ");
        var client = clients.computeIfAbsent(part[0], this::client);
        var types = Arrays.stream(part[4].split(", ")).map(Catalogue::type).toList();
        var id = SeededIds.of(seed, "project " + part[1]);
        return new Project(id, client, part[1], part[2], Integer.parseInt(part[3]), types);
    }

    private Client client(String name) {
        return new Client(SeededIds.of(seed, "client " + name), name);
    }

    private static TaskType type(String text) {
        var part = text.split(" @ ");
        return new TaskType(part[0], new BigDecimal(part[1]), Integer.parseInt(part[2]));
    }
}
