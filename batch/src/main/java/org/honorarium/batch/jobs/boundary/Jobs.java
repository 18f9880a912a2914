package org.honorarium.batch.jobs.boundary;

import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The jobs of this server. Every use of the {@link JobOperator} is here: the server shows a job
 * only to the module that started it, and a job started inside a transaction can run before that
 * transaction commits. A job is at work here at most once for one subject; what other servers do is
 * settled in the database.
 */
@Singleton
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    private static final int SECONDS = 5;
    private static final String CONNECTION_LOST = "08006";

    @Resource(lookup = "jdbc/honorarium-jobs")
    DataSource book;

    private final Map<Work, Long> begun = new HashMap<>();
    private boolean open;

    /** Starts a job for a subject unless this server is at it already. */
    public void start(String job, UUID subject, Map<String, String> more) {
        open();
        var work = new Work(job, subject);
        begun.entrySet().removeIf(one -> !isAtWork(one.getKey(), one.getValue()));
        if (begun.containsKey(work)) {
            return;
        }
        var parameters = new Properties();
        parameters.setProperty("subject", subject.toString());
        more.forEach(parameters::setProperty);
        begun.put(work, operator().start(job, parameters));
    }

    public void start(String job, UUID subject) {
        start(job, subject, Map.of());
    }

    /**
     * The server opens its book of jobs once, with the first job; if the database is away at that
     * moment, it has none until its next start. So it is asked only when the database just
     * answered.
     */
    private void open() {
        if (open) {
            return;
        }
        try (var connection = book.getConnection()) {
            if (!connection.isValid(SECONDS)) {
                throw new SQLTransientConnectionException("the book of jobs", CONNECTION_LOST);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
        operator().getJobNames();
        open = true;
    }

    /**
     * What is written about an execution does not count: one that lost the database before its last
     * word is written down as started for ever. These are the ones that have a thread.
     */
    private static boolean isAtWork(Work work, long execution) {
        try {
            return operator().getRunningExecutions(work.job()).contains(execution);
        } catch (NoSuchJobException gone) {
            return false;
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    private record Work(String job, UUID subject) {}
}
