package org.honorarium.barriers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.control.AgreementRows;
import org.honorarium.barriers.entity.Agreement;
import org.honorarium.barriers.entity.AgreementRejected;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Locks;

/**
 * Non-disclosure agreements of clients. Who does the work of a client that has one signs its last
 * version before they see any content; a new version is signed anew.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, ANNOTATOR, ADMIN, AUDITOR})
public class Agreements {

    private static final int LONGEST = 200_000;

    @Inject AgreementRows rows;
    @Inject Clients clients;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The last versions of the clients whose projects the reader sees. */
    public List<Agreement> list() {
        return rows.all(Actor.current().id());
    }

    /**
     * The last version.
     *
     * @throws AgreementRejected if there is none
     */
    public Agreement last(UUID client) {
        return rows.last(client, Actor.current().id())
                .orElseThrow(() -> AgreementRejected.notFound(client));
    }

    /**
     * Publishes a new version. The same text again changes nothing.
     *
     * @throws BarrierRejected if there is no such client
     * @throws AgreementRejected if the text cannot be
     */
    @Allowed({OPERATIONS, ADMIN})
    public Agreement publish(UUID client, String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw AgreementRejected.textWrong(plain.length());
        }
        if (clients.find(client).isEmpty()) {
            throw BarrierRejected.clientNotFound(client);
        }
        locks.hold("agreement of " + client);
        var me = Actor.current().id();
        var last = rows.last(client, me);
        if (last.isPresent() && last.get().text().equals(plain)) {
            return last.get();
        }
        var version = last.map(Agreement::version).orElse(0) + 1;
        rows.publish(client, version, plain, me, clock.instant());
        audit.note(
                "agreements/published",
                client,
                Map.of(),
                Map.of("version", Integer.toString(version)));
        return last(client);
    }

    /**
     * Signs the last version, as oneself. The same again changes nothing.
     *
     * @throws AgreementRejected if there is none, or a newer one
     * @throws AccessRejected if a program wants to sign
     */
    @Allowed({OPERATIONS, REVIEWER, ANNOTATOR})
    public Agreement sign(UUID client, int version) {
        if (Actor.current().has(Role.SERVICE)) {
            throw AccessRejected.roleMissing("a person");
        }
        locks.hold("agreement of " + client);
        var last = last(client);
        if (last.version() != version) {
            throw AgreementRejected.notTheLast(version, last.version());
        }
        if (last.isSigned()) {
            return last;
        }
        rows.sign(client, version, Actor.current().id(), clock.instant());
        audit.note(
                "agreements/signed",
                client,
                Map.of(),
                Map.of("version", Integer.toString(version)));
        return last(client);
    }

    /**
     * Before content is shown.
     *
     * @throws AgreementRejected if the actor did not sign the last version
     */
    public void check(UUID client) {
        if (isUnsigned(client)) {
            throw AgreementRejected.notSigned(client, last(client).version());
        }
    }

    /** Whether there is something that the actor has to sign first. */
    public boolean isUnsigned(UUID client) {
        var me = Actor.current();
        return me.isAny(OPERATIONS, REVIEWER, ANNOTATOR)
                && rows.last(client, me.id()).filter(last -> !last.isSigned()).isPresent();
    }
}
