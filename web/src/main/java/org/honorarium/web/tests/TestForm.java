package org.honorarium.web.tests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.tests.boundary.Tests;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.TestRejected;
import org.honorarium.tests.entity.TestTerms;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form in which a test is made or changed. */
@Named
@RequestScoped
public class TestForm {

    @Inject Tests tests;
    @Inject QualificationTypes types;
    @Inject Projects projects;
    @Inject Ids ids;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private TypedTest typed;

    /** An empty form, or the test that was asked for. */
    @PostConstruct
    void begin() {
        typed = getChange().isEmpty() ? new TypedTest(ids.next().toString()) : made();
    }

    private TypedTest made() {
        var test = Asked.uuid(getChange());
        var questions =
                QuestionLines.write(tests.paper(test), tests.keys(test).getFirst().rights());
        return TypedTest.of(test.toString(), tests.get(test).terms(), questions);
    }

    public void save() throws IOException {
        var questions = QuestionLines.parse(typed.getQuestions());
        var paper = new Paper(questions.questions());
        var made = tests.put(UUID.fromString(typed.getId()), terms(), paper, questions.rights());
        Say.later("test_saved", made.terms().title());
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath() + "/operations/test.xhtml?id=" + made.id());
    }

    private TestTerms terms() {
        if (typed.getType().isEmpty()) {
            throw TestRejected.termsWrong("type", "", "the qualification that it is for");
        }
        return new TestTerms(
                UUID.fromString(typed.getType()),
                typed.getTitle(),
                typed.getDescription(),
                typed.getCode(),
                decimal(typed.getLevel()),
                whole(typed.getMinutes()),
                decimal(typed.getPassPercent()),
                whole(typed.getTries()),
                whole(typed.getWaitHours()),
                pay());
    }

    private Pay pay() {
        var project = typed.getProject();
        var amount = decimal(typed.getAmount());
        if (project.isEmpty() && amount == null) {
            return null;
        }
        var payer = project.isEmpty() ? null : projects.find(Asked.uuid(project)).orElse(null);
        if (payer == null || amount == null || amount.signum() <= 0) {
            throw TestRejected.termsWrong(
                    "pay",
                    typed.getAmount(),
                    "a positive amount and the project that pays it, or neither");
        }
        return new Pay(payer.id(), money(amount, payer.currency()));
    }

    private Money money(BigDecimal amount, String currency) {
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException tooFine) {
            throw TestRejected.termsWrong(
                    "pay", typed.getAmount(), "an amount in whole units of " + currency);
        }
    }

    /** What is no number becomes one that is refused in the words of the rule. */
    private static BigDecimal decimal(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            return BigDecimal.valueOf(-1);
        }
    }

    private static int whole(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }

    public TypedTest getTyped() {
        return typed;
    }

    /** Types that are got by a test. */
    public List<QualificationType> getTypes() {
        return types.inUse().stream()
                .filter(one -> one.terms().proof() == Proof.TEST)
                .filter(one -> one.kind() != QualificationKind.CLEARANCE)
                .toList();
    }

    /** The projects that could pay it. */
    public List<ProjectRow> getProjects() {
        return projects.page(new PageRequest(0, PageRequest.MOST, "name", true, Map.of())).rows();
    }

    /** The test that is changed; empty for a new one. */
    public String getChange() {
        return asked.text("change");
    }
}
