package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.Rail;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.CountriesOfAccounts;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IBANs that are older than the country beside them go the way of their country, too. */
@ArquillianTest
class OldIbansIT {

    private static final String TURKISH = "TR330006100519786457841326";
    private static final String BANK_MISSING = "annotators/bank-missing";

    @Inject SmallHouse house;
    @Inject Database database;
    @Inject AccountProposals proposals;
    @Inject Payers payers;
    @Inject Projects projects;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject CountriesOfAccounts countries;
    @Inject EarlierAccounts earlier;
    @Inject Notices notices;

    /** Two in euros, one of them in Turkey, as they were kept before countries were. */
    @BeforeEach
    void old_accounts() throws Exception {
        house.withAnnotators(1);
        payer();
        annotator(5, "DE", BankDetails.international("DE89370400440532013000", ""));
        annotator(6, "TR", BankDetails.international(TURKISH, "TGBATRIS"));
        forgotten(5, 6);
        house.results(List.of("h1,a1,5,Approved,40.00", "h1,a2,6,Approved,2.50"));
    }

    @Test
    void each_goes_in_the_file_of_its_country_once_that_is_known() throws Exception {
        sayAll();

        assertThat(known()).containsExactly("DE false", "TR true");
        assertThat(released().stream().map(WrittenFile::rail).distinct())
                .containsExactlyInAnyOrder(Rail.BANK, Rail.CROSS_BORDER);
        assertThat(
                        database.texts(
                                "select after ->> 'country' from audit.record where subject_id = ? and"
                                        + " action = 'annotators/country-of-account'",
                                account(6)))
                .containsExactly("TR");
    }

    @Test
    void who_is_outside_of_sepa_and_never_said_at_which_bank_is_asked_for_it_once()
            throws Exception {
        annotator(7, "TR", BankDetails.international(TURKISH, "TGBATRIS"));
        forgotten(7);
        withoutItsBank(7, BankDetails.international(TURKISH, ""));

        sayAll();
        sayAll();

        assertThat(asked(7)).isEqualTo(1);
        assertThat(asked(6)).as("who said it").isZero();
        assertThat(asked(5)).as("whose IBAN says it").isZero();
        assertThat(
                        database.texts(
                                "select country || ' ' || bank_known from annotators.bank_account where id = ?",
                                account(7)))
                .containsExactly("TR false");
        var owner = new Actor(owner(7), Set.of(Role.ANNOTATOR), false);
        assertThat(owner.call(() -> notices.page(PageRequest.of(0, 20))).rows())
                .anyMatch(one -> one.code().equals(BANK_MISSING));
    }

    @Test
    void while_files_are_written_it_waits_and_afterwards_it_is_said() throws Exception {
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));

        sayAll();

        assertThat(known()).containsExactly(" false", " false");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "update annotators.bank_account set country = 'TR', bank_known = true"
                                        + " where id = ?",
                                account(6)))
                .contains("stays in its file until the files of its run are written");

        Actor.SYSTEM.run(() -> writing.write(run.id()));
        sayAll();
        assertThat(known()).containsExactly("DE false", "TR true");
        assertThat(
                        house.finance.call(() -> files.ofRun(run.id())).stream()
                                .map(WrittenFile::rail)
                                .distinct())
                .containsExactly(Rail.BANK);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_was_proposed_before_countries_were_known_is_confirmed_with_its_country()
            throws Exception {
        var owner = owner(5);
        var french = BankDetails.international("FR1420041010050500013M02606", "");
        var proposal = UUID.randomUUID();
        house.finance.call(() -> proposals.propose(proposal, owner, "EUR", french, "By letter."));
        database.spoil(
                connection -> {
                    change(
                            connection,
                            "alter table annotators.account_proposal disable trigger user,"
                                    + " no force row level security");
                    change(
                            connection,
                            "update annotators.account_proposal set country = null where id = ?",
                            proposal);
                    change(
                            connection,
                            "alter table annotators.account_proposal enable trigger user,"
                                    + " force row level security");
                });

        house.secondFinance.call(() -> proposals.decide(proposal, true));

        assertThat(
                        database.texts(
                                "select country from annotators.bank_account where annotator_id = ? and"
                                        + " replaced_at is null",
                                owner))
                .containsExactly("FR");
    }

    @Test
    void nobody_but_the_house_says_it_and_only_once() throws Exception {
        var change = "update annotators.bank_account set country = '%s' where id = ?";
        assertThat(database.refusal(house.finance, change.formatted("FR"), account(6)))
                .contains("says the house itself");
        sayAll();
        assertThat(database.refusal(Actor.SYSTEM, change.formatted("FR"), account(6)))
                .contains("says the house itself, of an IBAN, once");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "update annotators.bank_account set bank_known = true where id = ?",
                                account(5)))
                .contains("says the house itself, of an IBAN, once");
    }

    private void sayAll() throws Exception {
        var last = Optional.of(CountriesOfAccounts.FIRST);
        while (last.isPresent()) {
            var after = last.get();
            last = Actor.SYSTEM.call(() -> countries.sayAfter(after));
        }
    }

    private long asked(int number) throws Exception {
        return database.number(
                "select count(*) from notices.notice where person_id = ? and code = ?",
                owner(number),
                BANK_MISSING);
    }

    private List<WrittenFile> released() throws Exception {
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        return house.finance.call(() -> files.ofRun(run.id()));
    }

    private List<String> known() throws Exception {
        return database.texts(
                "select coalesce(country, '') || ' ' || bank_known from annotators.bank_account"
                        + " where id in (?, ?) order by 1",
                account(5),
                account(6));
    }

    private UUID account(int number) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select b.id from annotators.bank_account b join annotators.annotator a"
                                        + " on a.id = b.annotator_id where a.reference = ?",
                                house.reference(number))
                        .getFirst());
    }

    private UUID owner(int number) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from annotators.annotator where reference = ?",
                                house.reference(number))
                        .getFirst());
    }

    private void forgotten(int... numbers) throws Exception {
        for (var number : numbers) {
            spoil("country = null, bank_known = false", number);
        }
    }

    private void withoutItsBank(int number, BankDetails details) throws Exception {
        var sealed = Actor.SYSTEM.call(() -> earlier.sealed(owner(number), details));
        spoil("details = '\\x" + HexFormat.of().formatHex(sealed) + "'", number);
    }

    private void spoil(String how, int number) throws Exception {
        var account = account(number);
        database.spoil(
                connection -> {
                    change(connection, "alter table annotators.bank_account disable trigger user");
                    change(
                            connection,
                            "update annotators.bank_account set " + how + " where id = ?",
                            account);
                    change(connection, "alter table annotators.bank_account enable trigger user");
                });
    }

    private void payer() throws Exception {
        var payer = UUID.randomUUID();
        var project = UUID.randomUUID();
        var account = DebtorAccount.international("DE89370400440532013000", "COBADEFFXXX");
        var terms =
                new PayerTerms(
                        "Payer " + payer,
                        "DE",
                        "Berlin",
                        "Europe/Berlin",
                        LocalTime.of(23, 0),
                        List.of(FundingAccount.of("EUR", BigDecimal.ONE, account)));
        house.administrator.call(() -> payers.put(payer, terms));
        house.administrator.call(
                () ->
                        projects.put(
                                project, new ProjectTerms(house.client, payer, "Abroad", "EUR")));
        house.payer = payer;
        house.project = project;
    }

    private void annotator(int number, String country, BankDetails details) throws Exception {
        house.register(
                new RegisterEntry(
                        house.reference(number),
                        new Particulars("Annotator " + number, "", "Town", ""),
                        country,
                        "EUR",
                        Optional.of(details)));
    }
}
