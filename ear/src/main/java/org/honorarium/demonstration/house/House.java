package org.honorarium.demonstration.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that the demonstration shows, ready to be loaded. */
public final class House {

    private static final long SEED = 20_260_101;

    private final long seed;
    private final Instant end;
    private final List<Annotator> annotators;
    private final List<Project> projects;
    private final List<TaskWork> work;

    /**
     * @param end the cut-off of the last business date
     */
    public House(long seed, Instant end) {
        this.seed = seed;
        this.end = end;
        this.annotators = Annotators.of(seed);
        this.projects = Catalogue.of(seed);
        this.work = Work.of(annotators, projects, seed, end);
    }

    /** The one that everybody sees. */
    public static House endingAt(Instant end) {
        return new House(SEED, end);
    }

    /** The id of a thing of this house, the same every time. */
    public UUID id(String thing) {
        return SeededIds.of(seed, thing);
    }

    /** An invented IBAN with right check digits. */
    public static String iban(String country, String number) {
        return Account.iban(country, number);
    }

    public List<Annotator> annotators() {
        return annotators;
    }

    public List<Project> projects() {
        return projects;
    }

    public List<Client> clients() {
        return projects.stream().map(Project::client).distinct().toList();
    }

    public List<TaskWork> work() {
        return work;
    }

    /** What is imported first. */
    public byte[] register() {
        return RegisterFile.of(annotators);
    }

    /** What the annotators are qualified for; the busiest one's identity ends soon. */
    public byte[] qualifications() {
        return QualificationsFile.of(annotators, busiest().getFirst(), seed, end);
    }

    /** What is imported into a project. */
    public byte[] results(Project project) {
        return BatchFile.of(work.stream().filter(one -> one.belongsTo(project)), end);
    }

    /** Those who did most, the busiest first. */
    public List<Annotator> busiest() {
        var counts =
                submissions().collect(groupingBy(one -> one.annotator().reference(), counting()));
        return annotators.stream()
                .sorted(
                        Comparator.comparing(
                                        (Annotator one) -> counts.getOrDefault(one.reference(), 0L))
                                .reversed())
                .toList();
    }

    public Stream<Submission> submissions() {
        return work.stream().map(TaskWork::submissions).flatMap(List::stream);
    }
}
