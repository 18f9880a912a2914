package org.honorarium.security.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.honorarium.actors.entity.Actor;
import org.honorarium.security.entity.Attempt;
import org.honorarium.security.entity.IssuedToken;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.SignInRejected;
import org.honorarium.security.entity.SignedIn;
import org.honorarium.security.entity.TokenSecret;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.security.entity.UserRejected;

/**
 * Signing in, and finding out with every request who is behind it. For whoever stands before the
 * boundaries: pages, API, tests. Nothing is remembered here, so a disabled user, a changed role or
 * a revoked token counts at once.
 */
@ApplicationScoped
public class SignIn {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    // Comparing passwords is dear on purpose. Who guesses must not take every processor for it.
    private final Semaphore turns = new Semaphore(4, true);

    @Inject Door door;
    @Inject Tokens tokens;

    /**
     * @return the user's id
     * @throws SignInRejected if the name, the password or the user is not right
     */
    public UUID with(String name, String password) {
        return inTurn(() -> door.attempt(UserOrder.plain(name), password)).orRefuse();
    }

    /**
     * A token for the API instead of a session. It acts as the user for twelve hours.
     *
     * @throws SignInRejected if the name, the password or the user is not right
     */
    public IssuedToken tokenWith(String name, String password) {
        var user = with(name, password);
        return asSystem(() -> tokens.personal(user));
    }

    public Optional<SignedIn> of(UUID user) {
        return asSystem(() -> door.find(user));
    }

    public Optional<SignedIn> of(TokenSecret secret) {
        return asSystem(() -> door.find(secret));
    }

    /**
     * Changes one's own password. Wrong old ones count like any other wrong password.
     *
     * @throws UserRejected if the new password cannot be taken
     * @throws SignInRejected if the old one is wrong
     */
    public void changePassword(SignedIn who, String old, String wanted) {
        var length = wanted.codePointCount(0, wanted.length());
        if (length < SHORTEST || length > LONGEST) {
            throw UserRejected.passwordLength();
        }
        if (UserOrder.plain(wanted).equals(who.name())) {
            throw UserRejected.passwordIsName();
        }
        inTurn(() -> door.attempt(who.actor().id(), old)).orRefuse();
        if (wanted.equals(old)) {
            throw UserRejected.passwordIsOld();
        }
        var hash = PasswordHash.of(wanted);
        who.actor().run(() -> door.setOwnPassword(hash));
    }

    private Attempt inTurn(Callable<Attempt> attempt) {
        try {
            if (!turns.tryAcquire(10, TimeUnit.SECONDS)) {
                throw SignInRejected.busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SignInRejected.busy();
        }
        try {
            return asSystem(attempt);
        } finally {
            turns.release();
        }
    }

    private static <T> T asSystem(Callable<T> action) {
        try {
            return Actor.SYSTEM.call(action);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
