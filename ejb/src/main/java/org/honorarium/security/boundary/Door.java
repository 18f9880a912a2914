package org.honorarium.security.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.security.control.Candidates;
import org.honorarium.security.control.Credentials;
import org.honorarium.security.control.StoredTokens;
import org.honorarium.security.control.StoredUsers;
import org.honorarium.security.entity.Attempt;
import org.honorarium.security.entity.Candidate;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.SignInRejected;
import org.honorarium.security.entity.SignedIn;
import org.honorarium.security.entity.TokenSecret;

/** The transactions behind {@link SignIn}, done by the house before anybody is known. */
@Stateless
@Allowed(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Door {

    @Inject Candidates candidates;
    @Inject Credentials credentials;
    @Inject StoredUsers users;
    @Inject StoredTokens tokens;
    @Inject Audit audit;
    @Inject Clock clock;

    public Attempt attempt(String name, String password) {
        return judge(candidates.named(name), password);
    }

    public Attempt attempt(UUID user, String password) {
        return judge(candidates.of(user), password);
    }

    public Optional<SignedIn> find(UUID user) {
        return credentials.of(user);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> find(TokenSecret secret) {
        return credentials.of(secret);
    }

    /** Sets the actor's own password. All their tokens end with the old one. */
    @Allowed({
        Role.ANNOTATOR,
        Role.OPERATIONS,
        Role.REVIEWER,
        Role.FINANCE,
        Role.ADMIN,
        Role.AUDITOR
    })
    public void setOwnPassword(PasswordHash password) {
        var user = Actor.current().id();
        users.setPassword(user, password, false);
        tokens.revokeOf(user, clock.instant());
        audit.note("security/password-changed", user, Map.of(), Map.of());
    }

    private Attempt judge(Optional<Candidate> candidate, String password) {
        if (candidate.isEmpty()) {
            PasswordHash.NOBODY.fits(password);
            return Attempt.refused(SignInRejected.wrongNameOrPassword());
        }
        var here = candidate.get();
        if (here.isLocked(clock.instant())) {
            return Attempt.refused(SignInRejected.locked(here.lockedUntil()));
        }
        return here.password().fits(password) ? right(here) : wrong(here);
    }

    private Attempt right(Candidate candidate) {
        keep(candidate.succeeded());
        return candidate.disabled()
                ? Attempt.refused(SignInRejected.disabled())
                : Attempt.let(candidate.id());
    }

    private Attempt wrong(Candidate candidate) {
        var counted = candidate.failed(clock.instant());
        keep(counted);
        if (counted.lockedUntil() != null) {
            var until = counted.lockedUntil().toString();
            audit.note("security/user-locked", counted.id(), Map.of(), Map.of("until", until));
        }
        return Attempt.refused(SignInRejected.wrongNameOrPassword());
    }

    private void keep(Candidate counted) {
        candidates.count(counted, counted.failures(), counted.lockedUntil());
    }
}
