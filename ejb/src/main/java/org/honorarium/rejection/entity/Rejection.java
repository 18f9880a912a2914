package org.honorarium.rejection.entity;

import jakarta.ejb.ApplicationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that was understood and refused, with nothing of it done. Its code names the broken
 * rule ("payouts/releaser-started-the-run"), its message says it to a person, its facts are what
 * was looked at. A page and the API give the same words.
 */
@ApplicationException(inherited = true, rollback = true)
public abstract class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the caller can make of it. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        NOT_SIGNED_IN,
        NOT_ALLOWED,
        UNPROCESSABLE
    }

    private final Kind kind;
    private final String code;
    private final LinkedHashMap<String, String> facts;

    protected Rejection(Kind kind, String code, String message, Map<String, String> facts) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.facts = new LinkedHashMap<>(facts);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }
}
