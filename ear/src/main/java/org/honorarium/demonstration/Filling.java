package org.honorarium.demonstration;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import jakarta.json.Json;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.honorarium.demonstration.house.House;

/**
 * Fills the house: people who sign in, payer, clients, projects, annotators, work, and last night's
 * payout. Passwords are dear to the processor on purpose, so they are set beside the imports.
 */
final class Filling {

    private static final Set<String> UNFINISHED = Set.of("RUNNING");

    private final Visitor administrator;
    private final Consumer<String> steps;
    private final House house;
    private final Clock clock;
    private final People people;
    private final Setting setting;
    private final Rivals rivals;

    Filling(
            Visitor nobody,
            Visitor administrator,
            House house,
            Consumer<String> steps,
            Clock clock) {
        this.administrator = administrator;
        this.steps = steps;
        this.house = house;
        this.clock = clock;
        this.people = new People(nobody, administrator, house);
        this.setting = new Setting(house);
        this.rivals = new Rivals(house, setting.payer());
    }

    void fill(PayerDay day) {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var operations = supplyAsync(() -> signedIn(Person.OPERATIONS), beside);
            var finance = supplyAsync(() -> signedIn(Person.FINANCE), beside);
            steps.accept("Demonstration: a payer, 5 clients, 13 projects");
            setting.make(administrator);
            rivals.begin(administrator);
            // One of them works for one client only, so there must be clients first.
            var staff = runAsync(() -> Person.staff().forEach(people::admit), beside);
            var worker = await(operations);
            var imports = new Imports(worker, house, steps);
            steps.accept("Demonstration: 500 annotators");
            imports.register();
            var everybody = staff.thenRunAsync(() -> admitAnnotators(worker), beside);
            steps.accept("Demonstration: what they are qualified for, and a test");
            var qualifying = new Qualifying(worker, house);
            qualifying.makeTypes();
            imports.qualifications();
            qualifying.makeClaimsAndTest();
            imports.results();
            await(staff);
            var found = new Found(house, worker);
            var first = await(finance);
            var second = people.signIn(Person.FINANCE2);
            steps.accept("Demonstration: debts, tax, holds, and a file that a bank answered");
            var banked = new Banked(house, found, day);
            banked.set(administrator, setting.payer());
            banked.pay(imports, first, second);
            new Held(house, setting.payer(), found, first).make();
            var reduced = new Reduced(house, setting.payer(), found, first, day);
            reduced.make(imports);
            reduced.owe(second);
            steps.accept("Demonstration: last night's payout, " + day.date());
            payOut(first, day);
            qualifying.measure();
            steps.accept("Demonstration: the people who sign in");
            await(everybody);
            Held.weekly(people.signIn(Person.ANNOTATOR2));
            steps.accept("Demonstration: rivals, and a barrier between them");
            rivals.make(
                    administrator,
                    people.signIn(Person.ADMINISTRATOR2),
                    people.signIn(Person.OPERATIONS3),
                    day.end());
            steps.accept("Demonstration: what projects ask, and invitations");
            new Wanted(house, worker).make();
            new Compared(house, worker).make();
            // A task type's own card begins at once only before its project has one.
            steps.accept("Demonstration: tasks to claim and do, with their prices");
            var project = new Doing(house, worker).make();
            steps.accept("Demonstration: what projects pay");
            new Priced(house, worker, clock.instant()).make();
            steps.accept("Demonstration: reviews and appeals");
            new Reviewed(
                            house,
                            project,
                            people.signIn(Person.ANNOTATOR),
                            worker,
                            people.signIn(Person.REVIEWER))
                    .make();
        }
    }

    private Visitor signedIn(Person person) {
        people.admit(person);
        return people.signIn(person);
    }

    private void admitAnnotators(Visitor operations) {
        Person.annotators().forEach(person -> people.admitAnnotator(person, operations));
    }

    private void payOut(Visitor finance, PayerDay day) {
        var path = "payers/%s/payout-runs/%s".formatted(setting.payer(), day.date());
        var run = finance.put(path, Json.createObjectBuilder());
        Waiting.until(finance, "payout-runs/" + run.getString("id"), UNFINISHED);
    }

    private static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof DemonstrationFailed known ? known : failure;
        }
    }
}
