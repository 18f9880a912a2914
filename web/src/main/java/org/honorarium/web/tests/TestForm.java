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

    private String id;
    private String type = "";
    private String title = "";
    private String description = "";
    private String code = "";
    private String level = "";
    private String minutes = "30";
    private String passPercent = "80";
    private String tries = "2";
    private String waitHours = "24";
    private String project = "";
    private String amount = "";
    private String questions = "";

    /** An empty form, or the test that was asked for. */
    @PostConstruct
    void begin() {
        if (getChange().isEmpty()) {
            id = ids.next().toString();
        } else {
            show(Asked.uuid(getChange()));
        }
    }

    private void show(UUID test) {
        var terms = tests.get(test).terms();
        id = test.toString();
        type = terms.type().toString();
        title = terms.title();
        description = terms.description();
        code = terms.code();
        level = terms.level() == null ? "" : terms.level().toPlainString();
        minutes = String.valueOf(terms.minutes());
        passPercent = terms.passPercent().toPlainString();
        tries = String.valueOf(terms.tries());
        waitHours = String.valueOf(terms.waitHours());
        project = terms.pay() == null ? "" : terms.pay().project().toString();
        amount = terms.pay() == null ? "" : terms.pay().amount().major().toPlainString();
        questions = QuestionLines.write(tests.paper(test), tests.keys(test).getFirst().rights());
    }

    public void save() throws IOException {
        var typed = QuestionLines.parse(questions);
        var paper = new Paper(typed.questions());
        var made = tests.put(UUID.fromString(id), terms(), paper, typed.rights());
        Say.later("test_saved", made.terms().title());
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath() + "/operations/test.xhtml?id=" + made.id());
    }

    private TestTerms terms() {
        if (type.isEmpty()) {
            throw TestRejected.termsWrong("type", "", "the qualification that it is for");
        }
        return new TestTerms(
                UUID.fromString(type),
                title,
                description,
                code,
                decimal(level),
                whole(minutes),
                decimal(passPercent),
                whole(tries),
                whole(waitHours),
                pay());
    }

    private Pay pay() {
        var typed = decimal(amount);
        if (project.isEmpty() && typed == null) {
            return null;
        }
        var payer = project.isEmpty() ? null : projects.find(Asked.uuid(project)).orElse(null);
        if (payer == null || typed == null || typed.signum() <= 0) {
            throw TestRejected.termsWrong(
                    "pay", amount, "a positive amount and the project that pays it, or neither");
        }
        return new Pay(payer.id(), money(typed, payer.currency()));
    }

    private Money money(BigDecimal typed, String currency) {
        try {
            return Money.of(typed, currency);
        } catch (ArithmeticException tooFine) {
            throw TestRejected.termsWrong("pay", amount, "an amount in whole units of " + currency);
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

    /** Faces gives nothing for what was left empty. */
    private static String blank(String text) {
        return text == null ? "" : text;
    }

    private static int whole(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
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

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = blank(type);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = blank(title);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = blank(description);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = blank(code);
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = blank(level);
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = blank(minutes);
    }

    public String getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(String passPercent) {
        this.passPercent = blank(passPercent);
    }

    public String getTries() {
        return tries;
    }

    public void setTries(String tries) {
        this.tries = blank(tries);
    }

    public String getWaitHours() {
        return waitHours;
    }

    public void setWaitHours(String waitHours) {
        this.waitHours = blank(waitHours);
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = blank(project);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = blank(amount);
    }

    public String getQuestions() {
        return questions;
    }

    public void setQuestions(String questions) {
        this.questions = blank(questions);
    }
}
