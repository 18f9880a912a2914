package org.honorarium.web.tests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.tests.boundary.KeyKeeping;
import org.honorarium.tests.boundary.Tests;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.Try;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** One test: what it asks, its keys, its tries; and the correction of the key. */
@Named
@RequestScoped
public class TestPage {

    @Inject Tests tests;
    @Inject KeyKeeping keyKeeping;
    @Inject Projects projects;
    @Inject Me me;
    @Inject Asked asked;

    private UUID id;
    private Table<Try> table;
    private QualifyingTest test;
    private Paper paper;
    private List<KeyVersion> keys;
    private Map<Integer, Object> rights;
    private String number;
    private String reason = "";

    /** A question with its place, from 1, for the fields of the key. */
    public record Placed(int place, String text, List<Numbered> options) {}

    /** An option with its number, from 0. */
    public record Numbered(String number, String text) {}

    @PostConstruct
    void open() {
        id = asked.id();
        table = new Table<>(request -> tests.tries(id, request), one -> one.id().toString());
    }

    public UUID getId() {
        return id;
    }

    public QualifyingTest getTest() {
        if (test == null) {
            test = tests.get(id);
        }
        return test;
    }

    /** Whether this reader may see what is asked. */
    public boolean isOpen() {
        return me.has("OPERATIONS") || me.has("AUDITOR");
    }

    public List<Question> getQuestions() {
        return paper().questions();
    }

    public List<KeyVersion> getKeys() {
        if (keys == null) {
            keys = tests.keys(id);
        }
        return keys;
    }

    /** Whether this option of the question with this index is right by the newest key. */
    public boolean isRight(int question, int option) {
        return getKeys().getFirst().rights().get(question).has(option);
    }

    public List<Placed> getPlaced() {
        var all = getQuestions();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Placed(i + 1, all.get(i).text(), numbered(all.get(i))))
                .toList();
    }

    private static List<Numbered> numbered(Question question) {
        var options = question.options();
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Numbered(String.valueOf(i), options.get(i)))
                .toList();
    }

    /** Which project pays it; empty if none does or the reader may not see it. */
    public String getProjectName() {
        var pay = getTest().terms().pay();
        return pay == null ? "" : projects.find(pay.project()).map(Project::name).orElse("");
    }

    public void correct() {
        var chosen = Chosen.of(getRights(), paper().size());
        var done = keyKeeping.correct(id, Integer.parseInt(getNumber()), chosen, reason);
        keys = null;
        rights = null;
        number = null;
        reason = "";
        Say.done("test_key_corrected", done.scored(), done.passed());
    }

    public void retire() {
        test = tests.retire(id);
        Say.done("test_retired", test.terms().title());
    }

    public void reinstate() {
        test = tests.reinstate(id);
        Say.done("test_reinstated", test.terms().title());
    }

    private Paper paper() {
        if (paper == null) {
            paper = tests.paper(id);
        }
        return paper;
    }

    public Table<Try> getTable() {
        return table;
    }

    /** For each question, by its place, what is right: at first as the newest key has it. */
    public Map<Integer, Object> getRights() {
        if (rights == null) {
            rights = new HashMap<>();
            var newest = getKeys().getFirst().rights();
            for (int i = 0; i < newest.size(); i++) {
                rights.put(i + 1, Chosen.texts(newest.get(i)));
            }
        }
        return rights;
    }

    /** Of the key that the form makes: a correction of one that was corrected meanwhile is told. */
    public String getNumber() {
        return number == null ? String.valueOf(getKeys().getFirst().number() + 1) : number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
