package org.honorarium.notices.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.notices.control.NoticeRows;
import org.honorarium.notices.entity.Notice;
import org.honorarium.notices.entity.Telling;

/** Tells persons what concerns them, in the transaction in which it happens. */
@Stateless
@Allowed({ANNOTATOR, OPERATIONS, REVIEWER, FINANCE, ADMIN, AUDITOR, SYSTEM})
public class Notices {

    @Inject NoticeRows rows;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Tells each of these persons once.
     *
     * @param code component and what happened, "qualifications/expires-soon"; pages have the words
     */
    public void tell(Collection<UUID> persons, String code, Map<String, String> facts) {
        var told = Set.copyOf(persons);
        if (!told.isEmpty()) {
            var made = told.stream().map(person -> ids.next()).toList();
            rows.add(made, told, code, facts, clock.instant());
        }
    }

    /**
     * Tells many persons of one thing, each with facts of their own.
     *
     * @param code as of {@link #tell}
     */
    public void tellEach(String code, List<Telling> all) {
        if (!all.isEmpty()) {
            var made = all.stream().map(one -> ids.next()).toList();
            rows.addEach(made, code, all, clock.instant());
        }
    }

    /** One's own, the latest first. */
    public Page<Notice> page(PageRequest request) {
        return rows.page(Actor.current().id(), request);
    }

    /** How many of one's own are unread. */
    public long unread() {
        return rows.unread(Actor.current().id());
    }

    /** One has read them all. */
    public void read() {
        rows.read(Actor.current().id(), clock.instant());
    }
}
