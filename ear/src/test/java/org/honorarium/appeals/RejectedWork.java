package org.honorarium.appeals;

import static org.honorarium.pricing.PricedHouse.card;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.OwnRejection;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.pricing.PricedHouse;
import org.honorarium.pricing.SubmittedWork;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.quality.boundary.Decisions;

/**
 * Work of one annotator that a reviewer rejected; it pays five dollars, and sixty cents a minute.
 */
@Dependent
public class RejectedWork {

    private static final RateRule TIME =
            new RateRule(
                    "Time",
                    new Condition.Always(),
                    Effect.ADD,
                    new BigDecimal("0.60"),
                    Unit.MINUTE,
                    "",
                    BigDecimal.TEN);

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject MyAppeals appeals;
    @Inject Decisions decisions;
    @Inject Database database;

    /** Who rejects. */
    public final Actor reviewer = SmallHouse.somebody(Role.REVIEWER, true);

    /** Who decides about appeals. */
    public final Actor another = SmallHouse.somebody(Role.REVIEWER, true);

    /** Under a card that says more than that. */
    public RejectedWork build(RateRule... more) throws Exception {
        priced.build();
        priced.publish(
                card(
                        "5.00",
                        Stream.concat(Stream.of(TIME), Stream.of(more)).toArray(RateRule[]::new)));
        return this;
    }

    /** Work of a minute. */
    public UUID rejected() throws Exception {
        var assignment = work.submitted(priced, 60);
        reject(assignment, reviewer);
        return assignment;
    }

    /** What a minute's work of the same annotator earns that is accepted now. */
    public String accepted() throws Exception {
        var assignment = work.submitted(priced, 60);
        house().operations.run(() -> decisions.accept(assignment));
        return earned(assignment);
    }

    public UUID appealed() throws Exception {
        var assignment = rejected();
        appeal(assignment, "Line 3 of the guideline allows it.");
        return assignment;
    }

    public OwnRejection appeal(UUID assignment, String text) throws Exception {
        return oneself().call(() -> appeals.appeal(assignment, text));
    }

    /** As a file from elsewhere would: past the rules of reviewing here. */
    public void reject(UUID assignment, Actor by) throws Exception {
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "insert into quality.rejection (assignment_id, reason, decided_by, decided_at)"
                                    + " values (?, 'Not what was asked for.', ?, now())",
                            assignment,
                            by.id());
                    Database.change(
                            connection,
                            "update tasks.assignment set state = 'REJECTED', decided_by = 'REVIEW',"
                                    + " decided_at = now() where id = ?",
                            assignment);
                });
    }

    /** As if it had been written down, or appealed, so many days earlier. */
    public void earlier(String table, UUID assignment, int days) throws Exception {
        var rejection = table.equals("quality.rejection");
        var change =
                rejection
                        ? "recorded_at = recorded_at - interval '%1$d days'"
                        : "made_at = made_at - interval '%1$d days', due_at = due_at - interval '%1$d days'";
        spoil(
                table,
                "update %s set %s where %s = ?"
                        .formatted(
                                table, change.formatted(days), rejection ? "assignment_id" : "id"),
                assignment);
    }

    /** Somebody else was the second person of the rejection. */
    public void seconded(UUID assignment, Actor by) throws Exception {
        spoil(
                "quality.rejection",
                "update quality.rejection set confirmed_by = ? where assignment_id = ?",
                by.id(),
                assignment);
    }

    /** What is never changed is changed. */
    private void spoil(String table, String statement, Object... parameters) throws Exception {
        var alter = "alter table " + table;
        database.spoil(
                connection -> {
                    Database.change(connection, alter + " disable trigger user");
                    Database.change(connection, alter + " no force row level security");
                    Database.change(connection, statement, parameters);
                    Database.change(connection, alter + " force row level security");
                    Database.change(connection, alter + " enable trigger user");
                });
    }

    public Actor oneself() {
        return new Actor(priced.annotator, Set.of(Role.ANNOTATOR), false);
    }

    /** What was decided of one's work before, as tallies know it. */
    public void tally(int accepted, int decided) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into quality.tally values (?, ?, ?, ?)",
                                priced.annotator,
                                priced.taskType,
                                accepted,
                                decided));
    }

    public SmallHouse house() {
        return priced.qualified.house;
    }

    public String state(UUID assignment) throws Exception {
        return database.texts("select state from tasks.assignment where id = ?", assignment)
                .getFirst();
    }

    /** In cents; empty text if nothing. */
    public String earned(UUID assignment) throws Exception {
        return String.join(
                ",",
                database.texts(
                        "select amount_minor from earnings.earning where id = ?", assignment));
    }
}
