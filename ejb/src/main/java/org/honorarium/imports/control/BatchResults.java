package org.honorarium.imports.control;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.honorarium.imports.entity.Hit;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.ResultRow;

/**
 * Reads a file of batch results as the requester's page of Mechanical Turk writes it, one row at a
 * time and never more.
 *
 * <p>Required columns: HITId, HITTypeId, Title, Reward, AssignmentId, WorkerId, AssignmentStatus,
 * AcceptTime, SubmitTime. Read when they are there: Description, Keywords, CreationTime,
 * MaxAssignments, RequesterAnnotation, AssignmentDurationInSeconds, AutoApprovalDelayInSeconds,
 * AutoApprovalTime, ApprovalTime, RejectionTime, RequesterFeedback, WorkTimeInSeconds, Approve,
 * Reject, Input.* and Answer.*. Blank and {@code NA} mean that there is no value. A row whose
 * assignment columns are all blank is a task without an assignment.
 *
 * <p>Work that waits is approved at AutoApprovalTime, or else AutoApprovalDelayInSeconds after
 * SubmitTime (30 days where the file has neither); here silence accepts it then, or 21 days after
 * SubmitTime if that is earlier.
 *
 * <p>Control characters are refused, except tabs and line ends inside texts; answers and inputs may
 * contain anything but NUL. Ids have at most 64 letters, digits or {@code . _ : @ -}.
 */
public final class BatchResults implements Iterator<ResultRow>, AutoCloseable {

    private static final List<String> REQUIRED =
            List.of(
                    "HITId",
                    "HITTypeId",
                    "Title",
                    Rewards.COLUMN,
                    "AssignmentId",
                    "WorkerId",
                    "AssignmentStatus",
                    "AcceptTime",
                    "SubmitTime");

    private static final Set<String> ABSENCES = Set.of("NA");
    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    private final CsvFile file;
    private final Rewards rewards;
    private final JsonTexts inputs;
    private final AssignmentColumns assignments;

    /**
     * Opens the file and reads its header.
     *
     * @param currency the project's, in which all rewards must be
     * @throws ImportRejected if this is no such file
     */
    public BatchResults(InputStream bytes, String currency) {
        this.rewards = new Rewards(currency);
        this.file = new CsvFile(bytes, REQUIRED);
        this.inputs = new JsonTexts(file.header(), "Input.");
        this.assignments = new AssignmentColumns(file.header());
    }

    /**
     * @throws ImportRejected if the text that follows is not CSV in UTF-8
     */
    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this row
     */
    @Override
    public ResultRow next() {
        var row = new CsvRow(file.header(), file.next(), ABSENCES);
        var hit = hit(row);
        var assignment = assignments.of(row, hit.autoApprovalDelaySeconds());
        return new ResultRow(row.line(), hit, assignment);
    }

    /** How much of the file has been fetched, for progress; a little ahead of the rows. */
    public long bytesRead() {
        return file.bytesRead();
    }

    /** Closes the stream too. */
    @Override
    public void close() {
        file.close();
    }

    private Hit hit(CsvRow row) {
        return new Hit(
                row.id("HITId"),
                row.id("HITTypeId"),
                row.required("Title", "a title"),
                row.text("Description"),
                row.text("Keywords"),
                rewards.of(row),
                Times.optional(row, "CreationTime"),
                row.number("MaxAssignments", 1).orElse(1),
                row.text("RequesterAnnotation"),
                row.number("AssignmentDurationInSeconds", 1),
                row.number("AutoApprovalDelayInSeconds", 0).orElse(THIRTY_DAYS),
                inputs.of(row.record()));
    }
}
