package org.honorarium.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.honorarium.house.Database;

/** Work with a locked quote, past the way on which people claim and submit. */
@Dependent
public class SubmittedWork {

    @Inject Database database;

    /** Claimed five minutes before it was handed in, and long ago, so that silence accepts it. */
    public UUID submitted(PricedHouse priced, int seconds) throws Exception {
        var assignment = priced.locked(priced.offer(Map.of()));
        var task = UUID.randomUUID();
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "insert into tasks.task (id, project_id, task_type_id, reference, overlap, input,"
                                    + " created_at) values (?, ?, ?, ?, 1, '{}', now())",
                            task,
                            priced.project,
                            priced.taskType,
                            task.toString());
                    Database.change(
                            connection,
                            "insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id,"
                                    + " reference, state, claimed_at, submitted_at, review_due_at) values (?, ?,"
                                    + " ?, ?, ?, ?, 'SUBMITTED', '2026-02-01T10:00:00Z',"
                                    + " '2026-02-01T10:05:00Z', '2026-02-08T10:05:00Z')",
                            assignment,
                            task,
                            priced.project,
                            priced.qualified.house.payer,
                            priced.annotator,
                            task.toString());
                    Database.change(
                            connection,
                            "insert into tasks.annotation (assignment_id, version, answer, work_seconds,"
                                    + " submitted_at) values (?, 1, '{}', ?, '2026-02-01T10:05:00Z')",
                            assignment,
                            seconds);
                });
        return assignment;
    }

    /** Asked for again three days after it was submitted, and handed in a minute later. */
    public void doneAgain(UUID assignment, int seconds) throws Exception {
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "insert into tasks.handed_back values (?, 1, '2026-02-04T10:05:00Z')",
                            assignment);
                    Database.change(
                            connection,
                            "insert into tasks.annotation (assignment_id, version, answer, work_seconds,"
                                    + " submitted_at) values (?, 2, '{}', ?, '2026-02-04T10:06:00Z')",
                            assignment,
                            seconds);
                    Database.change(
                            connection,
                            "update tasks.assignment set submitted_at = '2026-02-04T10:06:00Z' where id = ?",
                            assignment);
                });
    }

    /** Its time to be reviewed is not over. */
    public void inTime(UUID assignment) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.assignment set review_due_at = now() + interval '1 day' where id = ?",
                                assignment));
    }
}
