package org.honorarium.web.reviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.quality.entity.Seen;
import org.honorarium.quality.entity.Verdict;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** What a reviewer decides about the work before them; then the next one comes. */
@Named
@RequestScoped
public class ReviewForm {

    @Inject ReviewPage page;
    @Inject ReviewQueue queue;
    @Inject Decisions decisions;
    @Inject Proposals proposals;
    @Inject Asked asked;

    private List<AnswerField> fields;
    private String panel = "";
    private String answer = "";
    private String remark;
    private String text;
    private RejectionCategory category;
    private String section;
    private String reason;

    public String accept() {
        decisions.accept(seen());
        return next("work_accepted");
    }

    public String fix() {
        panel = "fix";
        var fixed = page.isFixedInPlace() ? answer : AnswerField.answer(getFields());
        decisions.fix(seen(), fixed, remark);
        return next("work_fixed");
    }

    public String askAgain() {
        panel = "again";
        decisions.askAgain(seen(), text);
        return next("work_asked_again");
    }

    public String reject() {
        panel = "reject";
        var verdict = decisions.reject(seen(), new Grounds(category, section, reason));
        return next(verdict == Verdict.PROPOSED ? "work_proposed" : "work_rejected");
    }

    /** As the second person. */
    public String confirm() {
        proposals.confirm(page.getId());
        return next("work_rejected");
    }

    /** As the second person: the work waits for review again. */
    public String dismiss() {
        proposals.dismiss(page.getId(), remark);
        return next("proposal_dismissed");
    }

    /** Leaves this one to somebody else, or to later. */
    public String skip() {
        return show(queue.next(page.getProject(), Optional.of(page.getId())));
    }

    private String next(String done) {
        Say.later(done);
        return show(queue.next(page.getProject(), Optional.empty()));
    }

    private String show(Optional<UUID> next) {
        if (next.isEmpty()) {
            Say.later("review_nothing_left");
            return "/operations/review-queue.xhtml?faces-redirect=true&id=" + page.getProject();
        }
        return "/operations/review.xhtml?faces-redirect=true&id=" + next.get();
    }

    /** What the reader had before them, which may not be the last any more. */
    private Seen seen() {
        var version = asked.text("version");
        return new Seen(
                page.getId(),
                version.matches("[0-9]{1,9}")
                        ? Optional.of(Integer.valueOf(version))
                        : Optional.empty());
    }

    /** The fields of the last version, to be fixed. */
    public List<AnswerField> getFields() {
        if (fields == null) {
            var last = page.getLast();
            fields = last == null ? List.of() : AnswerField.of(last.answer());
        }
        return fields;
    }

    public RejectionCategory[] getCategories() {
        return RejectionCategory.values();
    }

    /** Which form is open, because it was sent and refused. */
    public String getPanel() {
        return panel;
    }

    public String getAnswer() {
        var last = page.getLast();
        return answer.isEmpty() && last != null ? last.answer() : answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public RejectionCategory getCategory() {
        return category;
    }

    public void setCategory(RejectionCategory category) {
        this.category = category;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
