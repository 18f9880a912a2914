package org.honorarium.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.projects.boundary.Members;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Presence;

/** A project with one member and a task type, and rate cards for it. */
@Dependent
public class PricedHouse {

    @Inject public QualifiedHouse qualified;
    @Inject RateCards cards;
    @Inject TaskTypes taskTypes;
    @Inject Members members;
    @Inject Locking locking;
    @Inject Ids ids;
    @Inject Clock clock;

    public UUID annotator;
    public Actor oneself;
    public UUID project;
    public UUID taskType;

    public void build() throws Exception {
        annotator = qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
        project = qualified.house.project;
        var type = new TaskTypeTerms("T1", "Label a picture", "");
        taskType =
                qualified.house.operations.call(
                        () -> {
                            members.join(project, List.of(annotator), clock.instant());
                            return taskTypes.put(project, List.of(type)).get("T1");
                        });
    }

    public static CardTerms card(String base, RateRule... more) {
        var rules = new ArrayList<RateRule>();
        rules.add(rule("Base", new Condition.Always(), Effect.ADD, base));
        rules.addAll(List.of(more));
        return new CardTerms(
                Money.of(new BigDecimal("100.00"), "USD"),
                RoundingMode.HALF_EVEN,
                false,
                ZoneId.of("UTC"),
                rules);
    }

    public static RateRule rule(String name, Condition when, Effect effect, String amount) {
        return RateRule.of(name, when, effect, new BigDecimal(amount));
    }

    /** Having any qualification of this type. */
    public static Condition having(QualificationType type) {
        return new Condition.Qualified(
                new Clause.Qualified(
                        type.terms().code(), Presence.EXISTS, Optional.empty(), Optional.empty()));
    }

    public CardVersion publish(CardTerms card) throws Exception {
        return publish(project, card, null);
    }

    public CardVersion publish(UUID subject, CardTerms card, Instant startsAt) throws Exception {
        return qualified.house.operations.call(
                () -> cards.publish(project, subject, card, startsAt));
    }

    public Offer offer(Map<String, String> task) {
        return new Offer(project, taskType, annotator, task, clock.instant());
    }

    /** Locks it in as the annotator, in a transaction of its own. */
    public UUID locked(Offer offer) throws Exception {
        var assignment = ids.next();
        oneself.call(() -> locking.lockIn(assignment, offer));
        return assignment;
    }

    public Quote lockIn(UUID assignment, Offer offer, Actor actor) throws Exception {
        return actor.call(() -> locking.lockIn(assignment, offer));
    }
}
