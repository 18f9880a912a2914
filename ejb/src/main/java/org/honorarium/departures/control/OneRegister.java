package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.KeptRegister;
import org.honorarium.departures.entity.RegisterRejected;
import org.honorarium.ids.boundary.Ids;

/**
 * All servers of a database keep the same register. The first one names it, in its folder and in
 * the database; a server with another one releases nothing, gives nothing out, and does not take
 * what stands there for what is missing here.
 */
@Dependent
public class OneRegister {

    private static final String KNOWN = "select id from departures.register";

    private static final String NAME =
            "insert into departures.register (id, known_at) values (?, ?)";

    @Inject Register register;
    @Inject Sql sql;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    public KeptRegister kept() {
        return new KeptRegister(sql.first(KNOWN, row -> row.uuid("id")), register.name());
    }

    /** Whether this server keeps the house's register, which it names if nobody has. */
    public boolean isHere() {
        return named().isSame();
    }

    /**
     * The house's register, which this server keeps.
     *
     * @throws RegisterRejected if it keeps another one
     */
    public UUID own() {
        var kept = named();
        if (!kept.isSame()) {
            throw RegisterRejected.other(kept.house().orElseThrow(), kept.here().orElse(null));
        }
        return kept.house().orElseThrow();
    }

    private KeptRegister named() {
        var kept = kept();
        if (kept.house().isPresent()) {
            return kept;
        }
        locks.hold(Noticing.LOCK);
        var again = kept();
        return again.house().isPresent() ? again : name(again.here());
    }

    // First on the disk: what the database knows a server must have.
    private KeptRegister name(Optional<UUID> before) {
        var id = before.orElseGet(ids::next);
        register.name(id);
        sql.change(NAME, id, clock.instant());
        audit.note("departures/register-named", id, Map.of(), Map.of("register", id.toString()));
        return new KeptRegister(Optional.of(id), Optional.of(id));
    }
}
