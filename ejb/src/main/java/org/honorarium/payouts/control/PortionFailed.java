package org.honorarium.payouts.control;

import jakarta.ejb.ApplicationException;
import java.util.stream.Stream;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.rejection.entity.Rejection;

/** A portion was not done and nothing of it is kept. */
@ApplicationException(rollback = true)
public final class PortionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Portion portion;

    public PortionFailed(Portion portion, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.portion = portion;
    }

    public Portion portion() {
        return portion;
    }

    /** Whether trying again cannot help: the figures themselves are at fault. */
    public boolean isCausedByData() {
        return Stream.iterate(getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(PortionFailed::isAboutData);
    }

    private static boolean isAboutData(Throwable cause) {
        return cause instanceof Rejection
                || cause instanceof ArithmeticException
                || (cause instanceof SqlFailed failed && failed.isCausedByData());
    }
}
