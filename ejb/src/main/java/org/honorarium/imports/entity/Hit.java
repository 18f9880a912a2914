package org.honorarium.imports.entity;

import java.time.Instant;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/**
 * The task of a row, a HIT in Mechanical Turk's words.
 *
 * @param id the column HITId
 * @param typeId the column HITTypeId: tasks of one kind and price
 * @param description blank when the file does not say
 * @param keywords blank when the file does not say
 * @param reward what one accepted assignment pays, in the project's currency
 * @param maxAssignments how many annotators may work on it; 1 when the file does not say
 * @param requesterAnnotation blank when the file does not say
 * @param assignmentDurationSeconds how long an annotator may take
 * @param autoApprovalDelaySeconds how long after submission silence accepts; 30 days, the longest
 *     that Mechanical Turk allows, when the file does not say
 * @param input the Input.* columns that are filled in, as a JSON object of strings
 */
public record Hit(
        String id,
        String typeId,
        String title,
        String description,
        String keywords,
        Money reward,
        Optional<Instant> creationTime,
        int maxAssignments,
        String requesterAnnotation,
        Optional<Integer> assignmentDurationSeconds,
        int autoApprovalDelaySeconds,
        String input) {}
