package org.honorarium.holds.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.control.HoldRows;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Telling;

/**
 * Holds: put with a reason that the annotator reads, lifted once with another. As long as one is in
 * force no night pays what it holds; what was earned is kept.
 */
@Stateless
@Allowed({FINANCE, OPERATIONS, ADMIN, AUDITOR, SYSTEM})
public class Holds {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    @Inject HoldRows rows;
    @Inject Annotators annotators;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Puts a hold. The same again changes nothing.
     *
     * @throws HoldRejected if this kind is not for this person to put, there is no such annotator,
     *     its time is over already, or another hold has this id
     */
    @Allowed({FINANCE, OPERATIONS, ANNOTATOR, SYSTEM})
    public Hold put(UUID id, HoldTerms terms) {
        var actor = Actor.current();
        var now = clock.instant();
        var oneself = actor.id().equals(terms.annotator());
        if (!terms.kind().isPutBy(actor.roles()) || (actor.has(ANNOTATOR) && !oneself)) {
            throw HoldRejected.notForYou(terms.kind());
        }
        // Who sends it twice at once puts it once.
        locks.hold("hold " + id);
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw HoldRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        if (annotators.find(terms.annotator()).isEmpty()) {
            throw HoldRejected.annotatorNotFound(terms.annotator().toString());
        }
        terms.until()
                .filter(until -> !until.isAfter(now))
                .ifPresent(
                        over -> {
                            throw HoldRejected.wrong("until", over.toString(), "a time to come");
                        });
        rows.add(id, terms, actor.id(), now);
        audit.note("holds/put", id, Map.of(), terms.facts());
        if (!oneself) {
            tell(terms, actor);
        }
        return find(id);
    }

    /** The notice says why, by whom and until when. */
    private void tell(HoldTerms terms, Actor actor) {
        var by = actor.has(SYSTEM) ? "" : actor.has(FINANCE) ? "-by-finance" : "-by-operations";
        var until = terms.until().map(at -> at.atOffset(ZoneOffset.UTC).format(MINUTES));
        notices.tell(
                List.of(terms.annotator()),
                "holds/put" + by + (until.isPresent() ? "-until" : ""),
                until.map(end -> Map.of("why", terms.why(), "until", end))
                        .orElse(Map.of("why", terms.why())));
    }

    /**
     * Puts many holds at once, as when a bank sends back thousands of payouts. What is there
     * already stays as it is.
     *
     * @throws HoldRejected if one of them is not for this person to put
     */
    @Allowed({FINANCE, SYSTEM})
    public void putEach(Map<UUID, HoldTerms> holds) {
        if (holds.isEmpty()) {
            return;
        }
        var actor = Actor.current();
        for (var terms : holds.values()) {
            if (!terms.kind().isPutBy(actor.roles())) {
                throw HoldRejected.notForYou(terms.kind());
            }
        }
        // No lock for each: a database has room for some thousands in one transaction. Who sends
        // the same twice at once meets the key.
        var put = rows.addEach(holds, actor.id(), clock.instant());
        var facts = new LinkedHashMap<UUID, Map<String, String>>();
        put.forEach(id -> facts.put(id, holds.get(id).facts()));
        audit.noteAll("holds/put", facts);
        notices.tellEach(
                "holds/put",
                put.stream()
                        .map(holds::get)
                        .map(one -> new Telling(one.annotator(), Map.of("why", one.why())))
                        .toList());
    }

    /**
     * Lifts a hold. Who lifts what is lifted finds it so.
     *
     * @throws HoldRejected if there is none, or it is not for this person to lift
     */
    @Allowed({FINANCE, OPERATIONS, ANNOTATOR, SYSTEM})
    public Hold lift(UUID id, String because) {
        var actor = Actor.current();
        var said = HoldTerms.because(because);
        var hold = find(id);
        if (!hold.terms().kind().isLiftedBy(actor.roles())) {
            throw HoldRejected.notForYou(hold.terms().kind());
        }
        if (rows.lift(id, actor.id(), said, clock.instant())) {
            audit.note("holds/lifted", id, hold.terms().facts(), Map.of("because", said));
            if (!actor.id().equals(hold.terms().annotator())) {
                notices.tell(
                        List.of(hold.terms().annotator()),
                        "holds/lifted",
                        Map.of("why", hold.terms().why(), "because", said));
            }
        }
        return find(id);
    }

    /**
     * @throws HoldRejected if there is none, or it is somebody else's
     */
    @Allowed({FINANCE, OPERATIONS, ADMIN, AUDITOR, ANNOTATOR, SYSTEM})
    public Hold find(UUID id) {
        return rows.find(id).orElseThrow(() -> HoldRejected.notFound(id));
    }

    /**
     * The latest first. Filters by kind, a part of the annotator's reference, and inForce (yes,
     * no).
     */
    public Page<Hold> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * Everything that ever held an annotator, the latest first.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    @Allowed({FINANCE, OPERATIONS, ADMIN, AUDITOR, ANNOTATOR, SYSTEM})
    public List<Hold> of(UUID annotator) {
        if (Actor.current().has(ANNOTATOR) && !Actor.current().id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
        return rows.of(annotator);
    }
}
