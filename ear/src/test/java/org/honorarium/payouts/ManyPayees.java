package org.honorarium.payouts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.security.entity.MasterKey;
import org.honorarium.security.entity.PersonKey;
import org.honorarium.security.entity.TokenSecret;

/**
 * A payer with many annotators, each with five pieces of work on average, written past the
 * application: a quarter is earned and waits to be paid, most of the rest is overdue for review.
 * Every fiftieth annotator has no bank account, every tenth is paid in yen.
 */
public final class ManyPayees {

    private static final int MANY = 12_000;

    private static final String ACT =
            "select set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', false)";

    private static final String PAYEES =
            """
            create temporary table payee on commit drop as
            select i, ids.derived('2026-01-20 00:00:00Z', 'many/annotator/' || i) as id,
                   case when i %% 10 = 0 then 'JPY' else 'USD' end as currency
              from generate_series(1, %d) i
            """;

    private static final String PERSON =
            "insert into security.person_key (person_id, wrapped_key) values (?, ?)";

    private static final String ANNOTATOR =
            """
            insert into annotators.annotator (id, reference, country, currency, personal, print,
                                              created_at, changed_at)
            values (?, ?, ?, ?, ?, '', '2026-01-20', '2026-01-20')
            """;

    private static final String ACCOUNT =
            """
            insert into annotators.bank_account (id, annotator_id, currency, kind, details, print, masked,
                                                 since)
            values (ids.derived('2026-01-20 00:00:00Z', 'many/bank/' || ?), ?, ?, ?, ?, '', '', '2026-01-20')
            """;

    private static final String USER =
            """
            insert into security.user_account (id, name, password_hash, must_change, roles, created_at)
            values (?, ?, ?, false, array['FINANCE'], now())
            """;

    private static final String TOKEN =
            """
            insert into security.api_token (id, holder_id, name, secret_hash, roles, all_clients,
                                            created_by, created_at, expires_at)
            values (gen_random_uuid(), ?, 'journey', ?, '{}', false, ?, now(), now() + interval '2 days')
            """;

    private final Connection owner;
    private final MasterKey master;
    private final int annotators;

    /**
     * @param owner signed in as the owner of the tables
     */
    ManyPayees(Connection owner, String masterKey) {
        this(owner, masterKey, MANY);
    }

    /**
     * @param owner signed in as the owner of the tables
     */
    public ManyPayees(Connection owner, String masterKey, int annotators) {
        this.owner = owner;
        this.annotators = annotators;
        this.master = MasterKey.of(masterKey);
    }

    /** The payer's day begins and ends at midnight: today's night can be done already. */
    public static LocalDate businessDate(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public static UUID payer(Connection connection) throws SQLException {
        return named(connection, "many/payer");
    }

    /** Another payer, who owes nothing to anybody. */
    public static UUID payerOfNobody(Connection connection) throws SQLException {
        return named(connection, "many/nobody");
    }

    private static UUID named(Connection connection, String name) throws SQLException {
        var payer = "select ids.derived('2026-01-20 00:00:00Z', '" + name + "')";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(payer)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /** Everybody, in one transaction. */
    public void make(LocalDate businessDate) throws SQLException, IOException {
        owner.setAutoCommit(false);
        execute(ACT);
        execute("set local seed.cut_off = '%s 00:00:00Z'".formatted(businessDate));
        execute(PAYEES.formatted(annotators));
        people();
        try (var work = ManyPayees.class.getResourceAsStream("/payouts/many-payees.sql")) {
            execute(new String(work.readAllBytes(), StandardCharsets.UTF_8));
        }
        owner.commit();
        owner.setAutoCommit(true);
        // Nobody knows the new tables' sizes yet, and the first night must not have to guess.
        execute("analyze");
    }

    /** Somebody of finance who may come in with this secret. */
    public void user(String name, TokenSecret secret) throws SQLException {
        user(name, secret, "");
    }

    /** The same, who signs in on the pages, too. */
    void user(String name, TokenSecret secret, String passwordHash) throws SQLException {
        execute(ACT);
        var id = UUID.randomUUID();
        try (var user = owner.prepareStatement(USER);
                var token = owner.prepareStatement(TOKEN)) {
            add(user, id, name, passwordHash);
            add(token, id, secret.hash(), id);
            user.executeBatch();
            token.executeBatch();
        }
    }

    private void people() throws SQLException {
        try (var person = owner.prepareStatement(PERSON);
                var annotator = owner.prepareStatement(ANNOTATOR);
                var account = owner.prepareStatement(ACCOUNT)) {
            for (var payee : payees()) {
                var key = PersonKey.random(payee.id());
                var particulars = new Particulars("Annotator " + payee.number(), "", "Fargo", "");
                add(person, payee.id(), master.wrap(key));
                add(
                        annotator,
                        payee.id(),
                        "many-" + payee.number(),
                        payee.currency().substring(0, 2),
                        payee.currency(),
                        key.seal(particulars.canonical()));
                if (payee.hasAccount()) {
                    var details = payee.details();
                    add(
                            account,
                            payee.number(),
                            payee.id(),
                            payee.currency(),
                            details.kind().name(),
                            key.seal(details.canonical()));
                }
            }
            person.executeBatch();
            annotator.executeBatch();
            // They came with their accounts long ago, which nobody may say today.
            execute("alter table annotators.bank_account disable trigger first_or_changed");
            account.executeBatch();
            execute("alter table annotators.bank_account enable trigger first_or_changed");
        }
    }

    private List<Payee> payees() throws SQLException {
        var payees = new ArrayList<Payee>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select i, id, currency from payee order by i")) {
            while (rows.next()) {
                payees.add(
                        new Payee(
                                rows.getInt(1), rows.getObject(2, UUID.class), rows.getString(3)));
            }
        }
        return payees;
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    private void execute(String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private record Payee(int number, UUID id, String currency) {

        boolean hasAccount() {
            return number % 50 != 0;
        }

        BankDetails details() {
            return currency.equals("JPY")
                    ? BankDetails.japan(
                            AccountKind.JP_ORDINARY,
                            "0001",
                            "001",
                            "%07d".formatted(number),
                            "ﾔﾏﾀﾞ ﾊﾅｺ")
                    : BankDetails.unitedStates(
                            AccountKind.US_CHECKING, "021000021", "%09d".formatted(number));
        }
    }
}
