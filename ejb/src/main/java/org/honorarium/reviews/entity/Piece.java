package org.honorarium.reviews.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.tasks.entity.TaskTemplate;

/**
 * All that a reviewer has before them.
 *
 * @param variables what the task shows, by name
 * @param template the page on which it is done; empty if it has none
 * @param form the form in which it is done instead; empty if it has none
 * @param others what others submitted of the same task
 * @param consensus what the labels of all come to; empty if nothing was estimated
 * @param guideline the one in force when the work was submitted; empty if there is none
 */
public record Piece(
        ReviewedWork work,
        Map<String, String> variables,
        Optional<TaskTemplate> template,
        Optional<TaskForm> form,
        List<OtherAnswer> others,
        Optional<TaskConsensus> consensus,
        Optional<Guideline> guideline) {

    public Piece {
        others = List.copyOf(others);
    }
}
