package org.honorarium.web.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Proposal;
import org.honorarium.tasks.entity.Sheet;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.web.api.Builders;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;

/**
 * One task that somebody works on: its own page in a frame, or its variables and a field for the
 * answer; what there is so far is kept every few seconds.
 */
@Named
@RequestScoped
public class WorkPage {

    /** What an answer is called that is given in the plain field. */
    private static final String PLAIN = "answer";

    @Inject MyTasks tasks;
    @Inject Guidelines guidelines;
    @Inject Quoting quoting;
    @Inject Asked asked;
    @Inject Clock clock;

    private UUID id;
    private Claim claim;
    private Sheet sheet;
    private Guideline guideline;
    private String answer = "";
    private String text;
    private String seconds = "0";
    private Integer kept;

    @PostConstruct
    void open() {
        id = asked.id();
    }

    /** Keeps what there is so far; the page calls this by itself. */
    public void save() {
        kept = tasks.save(id, given(), active());
    }

    /** Gives it in, with the time up to now. */
    public String handIn() {
        var given = given();
        if (tasks.find(id).isInWork()) {
            tasks.save(id, given, active());
        }
        var claim = tasks.submit(id, given);
        Say.later("task_submitted", Format.time(claim.reviewDueAt()));
        return "/annotator/tasks.xhtml?faces-redirect=true";
    }

    public String giveBack() {
        tasks.giveBack(id);
        Say.later("task_given_back");
        return "/annotator/tasks.xhtml?faces-redirect=true";
    }

    public UUID getId() {
        return id;
    }

    public Claim getClaim() {
        if (claim == null) {
            claim = tasks.find(id);
        }
        return claim;
    }

    /** Whether it is in the reader's hands; else the page only says what became of it. */
    public boolean isOpen() {
        return getClaim().isInWork();
    }

    public Sheet getSheet() {
        if (sheet == null) {
            sheet = tasks.sheet(id);
        }
        return sheet;
    }

    public boolean isFramed() {
        return getSheet().template().isPresent();
    }

    /** A machine's, with which one begins; null if there is none. */
    public Proposal getProposal() {
        return getSheet().proposal().orElse(null);
    }

    /** Of the form in which it is done; null if it is done otherwise. */
    public String getSchema() {
        return getSheet().form().map(TaskForm::schema).orElse(null);
    }

    public List<Map.Entry<String, String>> getVariables() {
        return getSheet().variables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    /** Null if there is none. */
    public Quote getQuote() {
        return quoting.find(id).orElse(null);
    }

    /** The last version; null if there is none. */
    public Guideline getGuideline() {
        if (guideline == null) {
            guideline = guidelines.readAtWork(getClaim().project()).orElse(null);
        }
        return guideline;
    }

    public long getSecondsLeft() {
        return getClaim().secondsLeft(clock.instant());
    }

    /** What is kept of the active time, in seconds. */
    public long getKept() {
        return kept == null ? getSheet().activeSeconds() : kept;
    }

    public String getAnswer() {
        return answer.isEmpty() ? getSheet().draft() : answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getText() {
        if (text == null) {
            text = plain(getSheet().draft());
        }
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSeconds() {
        return seconds;
    }

    public void setSeconds(String seconds) {
        this.seconds = seconds;
    }

    private String given() {
        if (text == null) {
            return answer;
        }
        return Builders.object().add(PLAIN, text).build().toString();
    }

    private int active() {
        try {
            return Integer.parseInt(seconds);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }

    private static String plain(String draft) {
        try (var reader = Builders.reader(draft)) {
            return reader.readObject().get(PLAIN) instanceof JsonString said
                    ? said.getString()
                    : "";
        } catch (JsonException nothing) {
            return "";
        }
    }
}
