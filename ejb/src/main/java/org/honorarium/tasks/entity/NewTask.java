package org.honorarium.tasks.entity;

/**
 * A task that is about to be opened for claims.
 *
 * @param reference unique in its project
 * @param input what the task shows, a JSON object of variables
 * @param overlap how many annotators are wanted on it
 * @param priority what is higher is claimed first
 */
public record NewTask(String reference, String input, int overlap, int priority) {

    private static final int LONGEST = 200;
    private static final int MOST_PEOPLE = 1_000;

    /**
     * @throws TaskRejected naming the first thing that is wrong
     */
    public NewTask {
        reference = reference == null ? "" : reference.strip();
        if (reference.isEmpty() || reference.length() > LONGEST) {
            throw TaskRejected.wrong("reference", reference, "1 to " + LONGEST + " characters");
        }
        if (overlap < 1 || overlap > MOST_PEOPLE) {
            throw TaskRejected.wrong("overlap", Integer.toString(overlap), "1 to " + MOST_PEOPLE);
        }
    }
}
