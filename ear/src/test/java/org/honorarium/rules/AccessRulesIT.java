package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.boundary.Admissions;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.boundary.Users;
import org.honorarium.security.entity.SignInRejected;
import org.honorarium.security.entity.TokenSecret;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.security.entity.UserRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in and who does not, with many trying at once. */
@ArquillianTest
class AccessRulesIT {

    private static final String PASSWORD = "a password for access rules";

    @Inject Admissions admissions;
    @Inject SignIn signIn;
    @Inject Users users;
    @Inject Attacker attacker;
    @Resource ManagedExecutorService threads;

    private final UUID id = UUID.randomUUID();
    private final UserOrder order = order(id, "user-" + id);
    private final Actor user = new Actor(id, Set.of(Role.FINANCE), false);
    private final Actor administrator = new Actor(UUID.randomUUID(), Set.of(Role.ADMIN), false);

    @BeforeEach
    void a_user() throws Exception {
        Actor.SYSTEM.call(() -> admissions.admit(List.of(order), PASSWORD, false));
    }

    @Test
    void twenty_guesses_at_once_are_five_guesses() throws Exception {
        var answers = atOnce(20, n -> () -> codeOf(() -> signIn.with(order.name(), "guess " + n)));

        assertThat(answers)
                .isEqualTo(
                        Map.of(
                                "security/wrong-name-or-password", 5L,
                                "security/user-locked", 15L));
        assertThat(codeOf(() -> signIn.with(order.name(), PASSWORD)))
                .isEqualTo("security/user-locked");
    }

    @Test
    void an_unknown_name_is_refused_in_the_same_words() {
        assertThatExceptionOfType(SignInRejected.class)
                .isThrownBy(() -> signIn.with("nobody-" + id, PASSWORD))
                .returns("security/wrong-name-or-password", SignInRejected::code);
        assertThat(codeOf(() -> signIn.with(order.name(), PASSWORD))).isEqualTo("in");
    }

    @Test
    void two_servers_starting_at_once_make_one_first_user() throws Exception {
        var name = "first-" + UUID.randomUUID();

        var made = atOnce(8, n -> () -> admitted(order(UUID.randomUUID(), name)));

        assertThat(made).isEqualTo(Map.of("0", 7L, "1", 1L));
    }

    @Test
    void the_same_user_ordered_eight_times_at_once_gets_one_password() throws Exception {
        var wanted = order(UUID.randomUUID(), "wanted-" + UUID.randomUUID());

        var passwords =
                atOnce(
                        8,
                        n ->
                                () ->
                                        administrator.call(
                                                () ->
                                                        users.put(wanted)
                                                                .oneTimePassword()
                                                                .map(text -> "one")
                                                                .orElse("none")));

        assertThat(passwords).isEqualTo(Map.of("none", 7L, "one", 1L));
    }

    @Test
    void disabling_ends_sessions_and_tokens_at_once() throws Exception {
        var secret = signIn.tokenWith(order.name(), PASSWORD).secret();
        assertThat(signIn.of(secret)).isPresent();

        administrator.run(() -> users.disable(id));

        assertThat(signIn.of(id)).isEmpty();
        assertThat(signIn.of(secret)).isEmpty();
        assertThat(codeOf(() -> signIn.with(order.name(), PASSWORD)))
                .isEqualTo("security/user-disabled");
        administrator.run(() -> users.enable(id));
        assertThat(signIn.of(id)).isPresent();
        assertThat(signIn.of(secret)).isEmpty();
    }

    @Test
    void a_token_acts_with_the_roles_that_its_user_has_now() throws Exception {
        var secret = signIn.tokenWith(order.name(), PASSWORD).secret();
        var auditor = new UserOrder(id, order.name(), Set.of(Role.AUDITOR), Set.of(), false);

        administrator.run(() -> users.put(auditor));

        assertThat(signIn.of(secret).orElseThrow().actor().roles()).containsExactly(Role.AUDITOR);
        assertThat(signIn.of(new TokenSecret(secret.text() + "x"))).isEmpty();
    }

    @Test
    void changing_the_password_ends_what_the_old_one_opened() throws Exception {
        var secret = signIn.tokenWith(order.name(), PASSWORD).secret();
        var session = signIn.of(id).orElseThrow();

        signIn.changePassword(session, PASSWORD, PASSWORD + "!");

        assertThat(signIn.of(secret)).isEmpty();
        assertThat(signIn.of(id).orElseThrow().stamp()).isNotEqualTo(session.stamp());
        assertThat(codeOf(() -> signIn.with(order.name(), PASSWORD + "!"))).isEqualTo("in");
    }

    @Test
    void administrators_cannot_lock_themselves_out() throws Exception {
        var self = administrator.id();
        var admin = new UserOrder(self, "admin-" + self, Set.of(Role.ADMIN), Set.of(), false);
        Actor.SYSTEM.call(() -> admissions.admit(List.of(admin), PASSWORD, false));

        assertThatExceptionOfType(UserRejected.class)
                .isThrownBy(() -> administrator.run(() -> users.disable(self)))
                .returns("security/not-to-yourself", UserRejected::code);
        assertThatExceptionOfType(UserRejected.class)
                .isThrownBy(() -> administrator.run(() -> users.put(order(self, "admin"))))
                .returns("security/not-to-yourself", UserRejected::code);
    }

    @Test
    void nobody_promotes_themselves_whatever_they_send_to_the_database() throws Exception {
        for (var statement :
                List.of(
                        "update security.user_account set roles = array['ADMIN'] where id = '%s'",
                        "update security.user_account set all_clients = true where id = '%s'",
                        "insert into security.client_access values ('%s', gen_random_uuid())",
                        "insert into security.api_token values ('%1$s', '%1$s', 'mine', 'x',"
                                + " array['ADMIN'], true, '%1$s', now(), now() + interval '1 day')",
                        "insert into security.person_key values (gen_random_uuid(), '%s')")) {
            var actor = statement.contains("person_key") ? Attacker.annotator(id) : user;
            assertThat(attacker.triesAs(actor, statement.formatted(id))).as(statement).isNotEmpty();
        }
    }

    private int admitted(UserOrder wanted) throws Exception {
        return Actor.SYSTEM.call(() -> admissions.admit(List.of(wanted), PASSWORD, true));
    }

    private static String codeOf(Callable<?> attempt) {
        try {
            attempt.call();
            return "in";
        } catch (SignInRejected refused) {
            return refused.code();
        } catch (Exception failure) {
            return failure.toString();
        }
    }

    /** How often which answer came when so many did it at once. */
    private Map<String, Long> atOnce(int times, Function<Integer, Callable<?>> action)
            throws Exception {
        var calls = new ArrayList<Callable<Object>>();
        IntStream.range(0, times).forEach(n -> calls.add(() -> action.apply(n).call()));
        Collections.shuffle(calls);
        var answers = new ArrayList<String>();
        for (var answer : threads.invokeAll(calls)) {
            answers.add(String.valueOf(answer.get()));
        }
        return answers.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
    }

    private static UserOrder order(UUID id, String name) {
        return new UserOrder(id, name, Set.of(Role.FINANCE), Set.of(), false);
    }
}
