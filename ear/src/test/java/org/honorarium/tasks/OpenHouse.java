package org.honorarium.tasks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.NewTask;
import org.honorarium.tasks.entity.Wanted;

/** A project whose tasks are claimed: two dollars each, by its members. */
@Dependent
public class OpenHouse {

    @Inject SmallHouse house;
    @Inject RateCards cards;
    @Inject Openings openings;
    @Inject Claiming claims;
    @Inject Database database;

    public UUID taskType;
    private List<UUID> people;

    /** With so many members, and tasks with so many places each. */
    public OpenHouse with(int members, int tasks, int places) throws Exception {
        unpricedWith(members, tasks, places);
        priced();
        return this;
    }

    /** The same without a rate card. */
    public OpenHouse unpricedWith(int members, int tasks, int places) throws Exception {
        people = List.copyOf(house.withAnnotators(members).values());
        join(house.project);
        open("", tasks, places);
        return this;
    }

    /** Another client's house, in which the annotators of the other one are members, too. */
    public OpenHouse rivalOf(OpenHouse other, int tasks) throws Exception {
        house.withAnnotators(1);
        people = other.people;
        join(house.project);
        open("", tasks, 1);
        priced();
        return this;
    }

    public SmallHouse house() {
        return house;
    }

    public Actor member(int number) {
        return as(people.get(number));
    }

    public Claim claim(Actor who) throws Exception {
        return claim(who, UUID.randomUUID());
    }

    public Claim claim(Actor who, UUID id) throws Exception {
        return who.call(() -> claims.claim(id, Wanted.nextOf(house.project)));
    }

    public void open(String prefix, int tasks, int places) throws Exception {
        open(prefix, tasks, places, "<b>");
    }

    /** What says "&lt;i>" pays 1.00 more. */
    public void open(String prefix, int tasks, int places, String text) throws Exception {
        var input = "{\"text\": \"%s\"}".formatted(text);
        var made =
                IntStream.range(0, tasks)
                        .mapToObj(n -> new NewTask(prefix + n, input, places, 0))
                        .toList();
        var type = new TaskTypeTerms("LABEL", "Label a text", "");
        taskType = house.operations.call(() -> openings.open(house.project, type, made)).taskType();
    }

    public void terms(boolean paused, int openClaims) throws Exception {
        var terms = new ClaimTerms(paused, 60, openClaims, 7);
        house.operations.call(() -> openings.setTerms(house.project, terms));
    }

    /** The time of a claim has run out. */
    public void late(Claim claim) throws Exception {
        earlier(claim, 120);
    }

    /** As if it had been claimed so many minutes earlier. */
    public void earlier(Claim claim, int minutes) throws Exception {
        var moved = "- interval '%d minutes'".formatted(minutes);
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "alter table tasks.assignment disable trigger claims_keep_their_way");
                    Database.change(
                            connection,
                            "update tasks.assignment set claimed_at = claimed_at "
                                    + moved
                                    + ", due_at = due_at "
                                    + moved
                                    + " where id = ?",
                            claim.id());
                    Database.change(
                            connection,
                            "alter table tasks.assignment enable trigger claims_keep_their_way");
                    Database.change(
                            connection,
                            "update tasks.in_work set due_at = due_at "
                                    + moved
                                    + " where assignment_id = ?",
                            claim.id());
                });
    }

    /** As if it had been claimed, saved and submitted so many days earlier. */
    public void handedIn(Claim claim, int days) throws Exception {
        var moved = "- interval '%d days'".formatted(days);
        earlier(claim, days * 24 * 60);
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "update tasks.assignment set submitted_at = submitted_at %s where id = ?"
                                    .formatted(moved),
                            claim.id());
                    for (var table : List.of("tasks.annotation", "tasks.draft")) {
                        var time = table.equals("tasks.draft") ? "saved_at" : "submitted_at";
                        var alter = "alter table %s %s trigger user";
                        Database.change(connection, alter.formatted(table, "disable"));
                        Database.change(
                                connection,
                                "update %1$s set %2$s = %2$s %3$s where assignment_id = ?"
                                        .formatted(table, time, moved),
                                claim.id());
                        Database.change(connection, alter.formatted(table, "enable"));
                    }
                });
    }

    public String state(Claim claim) throws Exception {
        return database.texts("select state from tasks.assignment where id = ?", claim.id())
                .getFirst();
    }

    static Actor as(UUID annotator) {
        return new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    private void join(UUID project) throws Exception {
        database.spoil(
                connection -> {
                    for (var one : people) {
                        Database.change(
                                connection,
                                "insert into projects.member values (?, ?, now())",
                                project,
                                one);
                    }
                });
    }

    /** Two dollars, and what these rules say. */
    public void priced(RateRule... more) throws Exception {
        var base = RateRule.of("Base", new Condition.Always(), Effect.ADD, new BigDecimal("2.00"));
        var slanted = new Condition.Variable("text", Comparison.EQUAL, List.of("<i>"));
        var marked = RateRule.of("Slanted", slanted, Effect.ADD, BigDecimal.ONE);
        var rules = new ArrayList<>(List.of(base, marked));
        rules.addAll(List.of(more));
        var terms =
                new CardTerms(
                        new Money(10_000, "USD"),
                        RoundingMode.HALF_EVEN,
                        false,
                        ZoneOffset.UTC,
                        rules);
        house.operations.call(() -> cards.publish(house.project, house.project, terms, null));
    }
}
