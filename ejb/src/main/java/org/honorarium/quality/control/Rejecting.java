package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.entity.Assignment;

/** Marks work as rejected, keeps why, and tells the annotator. */
@Dependent
public class Rejecting {

    @Inject Rejections rejections;
    @Inject Assignments assignments;
    @Inject Guidelines guidelines;
    @Inject WorkUnderReview review;

    /**
     * The version of the guideline that is cited: what was in force when the work was submitted.
     *
     * @throws DecisionRejected if there is none, or it does not say this
     */
    public int cited(Assignment work, Grounds grounds) {
        var guideline =
                guidelines
                        .at(work.project(), work.submittedAt())
                        .orElseThrow(() -> DecisionRejected.noGuideline(work.project()));
        if (!guideline.says(grounds.section())) {
            throw DecisionRejected.notInTheGuideline(grounds.section(), guideline.version());
        }
        return guideline.version();
    }

    /**
     * @param second who confirmed it; null if nobody had to
     */
    public void reject(
            Assignment work, Grounds grounds, int guideline, UUID by, UUID second, Instant at) {
        rejections.add(work, grounds, guideline, by, second, at);
        assignments.reject(work.id(), at);
        review.note(work, "REJECTED", grounds.reason());
        review.tell(
                work,
                "quality/rejected",
                Map.of("section", grounds.section(), "reason", grounds.reason()));
    }
}
