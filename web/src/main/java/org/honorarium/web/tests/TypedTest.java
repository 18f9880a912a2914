package org.honorarium.web.tests;

import org.honorarium.tests.entity.TestTerms;

/** What somebody types about a test, as it is typed. */
public final class TypedTest {

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

    TypedTest(String id) {
        this.id = id;
    }

    /** As it is, to be changed. */
    static TypedTest of(String id, TestTerms terms, String questions) {
        var typed = new TypedTest(id);
        typed.type = terms.type().toString();
        typed.title = terms.title();
        typed.description = terms.description();
        typed.code = terms.code();
        typed.level = terms.level() == null ? "" : terms.level().toPlainString();
        typed.minutes = String.valueOf(terms.minutes());
        typed.passPercent = terms.passPercent().toPlainString();
        typed.tries = String.valueOf(terms.tries());
        typed.waitHours = String.valueOf(terms.waitHours());
        typed.project = terms.pay() == null ? "" : terms.pay().project().toString();
        typed.amount = terms.pay() == null ? "" : terms.pay().amount().major().toPlainString();
        typed.questions = questions;
        return typed;
    }

    /** Faces gives nothing for what was left empty. */
    private static String blank(String text) {
        return text == null ? "" : text;
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
