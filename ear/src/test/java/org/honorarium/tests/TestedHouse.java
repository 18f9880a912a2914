package org.honorarium.tests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.tests.boundary.KeyKeeping;
import org.honorarium.tests.boundary.MyTests;
import org.honorarium.tests.boundary.Tests;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.Sheet;
import org.honorarium.tests.entity.TestTerms;
import org.honorarium.tests.entity.Try;

/**
 * A house with a skill that is got by a test of four questions, of which three must be right. The
 * right options are 0, 1, 0 and 2, and 1.
 */
@Dependent
public class TestedHouse {

    public static final List<Choice> RIGHT = choices("0", "1", "0,2", "1");

    /** Two of four are right. */
    public static final List<Choice> HALF = choices("0", "1", "0", "0");

    static final Paper PAPER =
            new Paper(
                    List.of(
                            new Question("First?", List.of("yes", "no"), 1),
                            new Question("Second?", List.of("one", "two", "three"), 1),
                            new Question("Third?", List.of("a", "b", "c"), 1),
                            new Question("Fourth?", List.of("no", "yes"), 1)));

    @Inject public QualifiedHouse qualified;
    @Inject Tests tests;
    @Inject MyTests own;
    @Inject KeyKeeping keys;
    @Inject Ids ids;

    QualificationType skill;

    static List<Choice> choices(String... texts) {
        return Stream.of(texts).map(Choice::parse).toList();
    }

    /** An annotator, and a test with so many tries that pays so much. */
    public QualifyingTest test(int tries, int waitHours, String pays) throws Exception {
        skill = qualified.type(QualificationKind.SKILL, Proof.TEST, Optional.of(12));
        return put(ids.next(), terms(tries, waitHours, pays), PAPER, RIGHT);
    }

    QualifyingTest put(UUID id, TestTerms terms, Paper paper, List<Choice> rights)
            throws Exception {
        return qualified.house.operations.call(() -> tests.put(id, terms, paper, rights));
    }

    TestTerms terms(int tries, int waitHours, String pays) {
        var pay =
                pays.isEmpty()
                        ? null
                        : new Pay(qualified.house.project, Money.of(new BigDecimal(pays), "USD"));
        return new TestTerms(
                skill.id(),
                "A test",
                "Do it.",
                "",
                null,
                30,
                BigDecimal.valueOf(75),
                tries,
                waitHours,
                pay);
    }

    public Sheet begin(UUID annotator, QualifyingTest test) throws Exception {
        return begin(annotator, test, ids.next());
    }

    Sheet begin(UUID annotator, QualifyingTest test, UUID id) throws Exception {
        return QualifiedHouse.as(annotator).call(() -> own.begin(test.id(), id));
    }

    Try handIn(UUID annotator, UUID id, List<Choice> answers) throws Exception {
        return QualifiedHouse.as(annotator).call(() -> own.handIn(id, answers));
    }

    /** Begins and hands in at once. */
    public Try takes(UUID annotator, QualifyingTest test, List<Choice> answers) throws Exception {
        return handIn(annotator, begin(annotator, test).taken().id(), answers);
    }

    KeyKeeping.Corrected corrects(QualifyingTest test, int number, List<Choice> rights)
            throws Exception {
        return qualified.house.operations.call(
                () -> keys.correct(test.id(), number, rights, "It was wrong."));
    }
}
