package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.imports.SentLines;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.quality.boundary.AnnotationExport;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.Origin;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Provenance;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * A machine proposes, a person begins with that: the annotation says so, and the price knows it.
 */
@ArquillianTest
class ProvenanceIT {

    @Inject OpenHouse open;
    @Inject SentLines sent;
    @Inject RateCards cards;
    @Inject Quoting quoting;
    @Inject MyTasks tasks;
    @Inject ReviewQueue queue;
    @Inject AnnotationExport export;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void work_that_begins_with_a_proposal_says_so_and_is_paid_by_its_rule() throws Exception {
        open.unpricedWith(1, 0, 1);
        halfForProposals();
        var lines = line("p1", "reader") + line("p2", "");
        var taken = tasks(lines);
        assertThat(taken.outcome())
                .containsEntry("newTasks", "2")
                .containsEntry("newProposals", "1");
        assertThat(tasks(lines).outcome()).containsEntry("newProposals", "0");
        var me = open.member(0);

        var first = open.claim(me);
        var sheet = me.call(() -> tasks.sheet(first.id()));
        assertThat(sheet.draft()).isEqualTo("{\"label\": \"cat\"}");
        assertThat(sheet.proposal().orElseThrow().machine()).isEqualTo("reader");
        assertThat(price(me, first.id())).isEqualTo(new Money(100, "USD"));
        me.call(() -> tasks.submit(first.id(), "{\"label\":\"dog\"}"));
        var second = open.claim(me);
        assertThat(price(me, second.id())).isEqualTo(new Money(200, "USD"));
        assertThat(me.call(() -> tasks.sheet(second.id())).draft()).isEqualTo("{}");
        me.call(() -> tasks.submit(second.id(), "{\"label\":\"dog\"}"));

        assertThat(origin(first)).contains(new Origin("reader", "2", false));
        assertThat(origin(second)).isEmpty();

        var out = new ArrayList<AnnotationLine>();
        open.house().operations.run(() -> export.each(open.house().project, null, out::add));
        assertThat(out)
                .extracting(AnnotationLine::provenance)
                .containsExactlyInAnyOrder(Provenance.PERSON_WITH_PROPOSAL, Provenance.PERSON);
        assertThat(out)
                .extracting(AnnotationLine::machine)
                .containsExactlyInAnyOrder("reader", null);
    }

    @Test
    void a_reviewer_sees_that_a_proposal_was_submitted_unchanged() throws Exception {
        open.unpricedWith(1, 0, 1);
        halfForProposals();
        tasks(line("u1", "reader"));
        var claim = open.claim(open.member(0));

        open.member(0).call(() -> tasks.submit(claim.id(), "{\"label\":\"cat\"}"));

        assertThat(origin(claim)).contains(new Origin("reader", "2", true));
    }

    private Optional<Origin> origin(Claim claim) throws Exception {
        var piece = open.house().operations.call(() -> queue.find(claim.id()));
        return piece.work().last().origin();
    }

    @Test
    void a_proposal_never_changes_and_never_comes_after_the_work() throws Exception {
        open.unpricedWith(1, 0, 1);
        halfForProposals();
        tasks(line("p1", "reader") + line("p2", ""));

        var other = tasks(line("p3", "") + line("p1", "other"));
        assertThat(other.state()).isEqualTo(ImportState.REFUSED);
        assertThat(other.outcome()).containsEntry("line", "2").containsEntry("column", "proposal");
        assertThat(tasks(line("p2", "reader")).outcome()).containsEntry("newProposals", "1");
        tasks(line("p4", ""));
        var me = open.member(0);
        for (int i = 0; i < 3; i++) {
            var claim = open.claim(me);
            me.call(() -> tasks.submit(claim.id(), "{\"label\":\"x\"}"));
        }
        tasks(line("p5", ""));
        var late = tasks(line("p4", "reader"));
        assertThat(late.outcome()).containsEntry("column", "proposal");
        assertThat(late.outcome().get("expected")).contains("began this task without one");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into tasks.proposal select id, project_id, 'm', '1', '{}', now()"
                                        + " from tasks.task where project_id = ? and reference = 'p4'",
                                open.house().project))
                .contains("begun before the proposal");
        assertThat(
                        database.refusal(
                                open.house().operations,
                                "insert into tasks.proposal select id, project_id, 'm', '1', '{}', now()"
                                        + " from tasks.task where project_id = ? and reference = 'p5'",
                                open.house().project))
                .contains("row-level security");
        assertThat(database.refusal(Actor.SYSTEM, "update tasks.proposal set machine = 'x'"))
                .isNotEmpty();
    }

    @Test
    void who_claims_while_a_proposal_comes_sees_it_or_it_does_not_come() throws Exception {
        open.unpricedWith(5, 0, 1);
        halfForProposals();
        for (int i = 0; i < 5; i++) {
            var id = "r" + i;
            var me = open.member(i);
            tasks(line(id, ""));

            var both = atOnce.<Object>all(() -> open.claim(me), () -> tasks(line(id, "reader")));

            var claim = (Claim) both.get(0).get();
            boolean came = ((Import) both.get(1).get()).state() == ImportState.DONE;
            assertThat(me.call(() -> tasks.sheet(claim.id())).proposal().isPresent())
                    .isEqualTo(came);
            assertThat(price(me, claim.id())).isEqualTo(new Money(came ? 100 : 200, "USD"));
        }
    }

    @Test
    void nobody_hides_whose_proposal_there_was() throws Exception {
        open.unpricedWith(1, 0, 1);
        halfForProposals();
        tasks(line("p1", "reader"));
        var me = open.member(0);
        var claim = open.claim(me);
        var insert =
                "insert into tasks.annotation (assignment_id, version, answer, submitted_at, machine, machine_version)"
                        + " values ('%s', 1, '{}', now(), null, null)";
        assertThat(database.refusal(me, insert.formatted(claim.id())))
                .contains("submit what they work on");

        me.call(() -> tasks.submit(claim.id(), "{}"));

        assertThat(
                        database.texts(
                                "select machine || ' ' || machine_version from tasks.annotation where assignment_id = ?",
                                claim.id()))
                .containsExactly("reader 2");
    }

    private Money price(Actor me, UUID claim) throws Exception {
        return me.call(() -> quoting.find(claim)).orElseThrow().maximum();
    }

    private Import tasks(String lines) throws Exception {
        return sent.to(open.house(), ImportKind.TASKS, lines);
    }

    private static String line(String id, String machine) {
        var proposal =
                machine.isEmpty()
                        ? ""
                        : ",\"machine\":\"%s\",\"machineVersion\":\"2\",\"proposal\":{\"label\":\"cat\"}"
                                .formatted(machine);
        return "{\"id\":\"%s\",\"taskType\":\"LABEL\",\"input\":{\"text\":\"x\"},\"open\":true%s}\n"
                .formatted(id, proposal);
    }

    private void halfForProposals() throws Exception {
        var base = RateRule.of("Base", new Condition.Always(), Effect.ADD, new BigDecimal("2.00"));
        var proposed =
                new Condition.Variable(
                        "provenance", Comparison.EQUAL, List.of("PERSON_WITH_PROPOSAL"));
        var half = RateRule.of("With a proposal", proposed, Effect.MULTIPLY, new BigDecimal("0.5"));
        var terms =
                new CardTerms(
                        new Money(10_000, "USD"),
                        RoundingMode.HALF_EVEN,
                        false,
                        ZoneOffset.UTC,
                        List.of(base, half));
        var house = open.house();
        house.operations.call(() -> cards.publish(house.project, house.project, terms, null));
    }
}
