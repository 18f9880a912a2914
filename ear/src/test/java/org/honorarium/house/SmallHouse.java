package org.honorarium.house;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.imports.boundary.ImportReading;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.Nights;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.Work;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.RejectionCategory;

/**
 * One payer, one client, one project, and annotators of their own: every test makes a house and
 * does not see the others'. Payouts are worth a dollar at least.
 */
@Dependent
public class SmallHouse {

    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 3, 2);

    public final Actor operations = somebody(Role.OPERATIONS, true);
    public final Actor administrator = somebody(Role.ADMIN, false);
    public final Actor finance = somebody(Role.FINANCE, false);
    public final Actor secondFinance = somebody(Role.FINANCE, false);

    @Inject Payers payers;
    @Inject Clients clients;
    @Inject Projects projects;
    @Inject Guidelines guidelines;
    @Inject Registers registers;
    @Inject Annotators annotators;
    @Inject Imports imports;
    @Inject ImportReading reading;
    @Inject PayoutRuns runs;
    @Inject Nights nights;
    @Inject Ids ids;
    @Inject Database database;

    public UUID payer;
    public UUID client;
    public UUID project;
    private String prefix;

    /** Somebody who is signed in. */
    public static Actor somebody(Role role, boolean allClients) {
        return new Actor(UUID.randomUUID(), Set.of(role), allClients);
    }

    /** Builds the house with so many annotators, all with a bank account. */
    public Map<String, UUID> withAnnotators(int many) throws Exception {
        payer = ids.next();
        client = ids.next();
        project = ids.next();
        prefix = "W" + payer.toString().substring(24).toUpperCase(Locale.ROOT);
        administrator.call(() -> payers.put(payer, terms()));
        administrator.call(() -> clients.put(client, "Client " + client));
        administrator.call(
                () -> projects.put(project, new ProjectTerms(client, payer, "Project", "USD")));
        var entries = IntStream.range(0, many).mapToObj(n -> entry(n, true, "Fargo")).toList();
        operations.call(() -> registers.load(entries.iterator()));
        var references = entries.stream().map(RegisterEntry::reference).toList();
        return operations.call(() -> annotators.idsByReference(references));
    }

    /** The annotators of that house work here, too. */
    public void sameAnnotatorsAs(SmallHouse other) {
        prefix = other.prefix;
    }

    /** Publishes the guideline of the project, by which its work can be rejected. */
    public void guided() throws Exception {
        operations.call(() -> guidelines.publish(project, "1 Read it\n\n2 Answer what is asked"));
    }

    /** What is said of work that is rejected by that guideline. */
    public static Grounds grounds() {
        return new Grounds(
                RejectionCategory.OFF_GUIDELINE,
                "2 Answer what is asked",
                "The answer is about something else than what was asked, as the second section says"
                        + " it must not be; please read the question to its end.");
    }

    /** One more client, without projects. */
    public UUID anotherClient() throws Exception {
        var id = ids.next();
        administrator.call(() -> clients.put(id, "Client " + id));
        return id;
    }

    /** The reference of the annotator with this number, from 0. */
    public String reference(int number) {
        return prefix + number;
    }

    /** Brings in one more annotator, who has no bank account. */
    public UUID annotatorWithoutAccount(int number) throws Exception {
        operations.call(() -> registers.load(List.of(entry(number, false, "Fargo")).iterator()));
        return operations
                .call(() -> annotators.idsByReference(List.of(reference(number))))
                .get(reference(number));
    }

    /** The first annotator moves there. */
    public void livesIn(String town) throws Exception {
        operations.call(() -> registers.load(List.of(entry(0, true, town)).iterator()));
    }

    /** Brings in a line of a register whose account is paid to, as if it had waited its days. */
    public void register(RegisterEntry entry) throws Exception {
        operations.call(() -> registers.load(List.of(entry).iterator()));
        database.spoil(
                connection -> {
                    Database.change(
                            connection, "alter table annotators.bank_account disable trigger user");
                    Database.change(
                            connection,
                            "update annotators.bank_account set origin = 'REGISTER' where origin ="
                                    + " 'LATER_REGISTER' and annotator_id = (select id from"
                                    + " annotators.annotator where reference = ?)",
                            entry.reference());
                    Database.change(
                            connection, "alter table annotators.bank_account enable trigger user");
                });
    }

    /**
     * Imports rows of {@code task,assignment,annotator,status,reward}, and perhaps a label and when
     * it is approved automatically, and says what became of it.
     */
    public Import results(List<String> rows) throws Exception {
        var file = Files.createTempFile("results", ".csv");
        try {
            Files.writeString(
                    file,
                    rows.stream().map(this::row).collect(Collectors.joining("\n", HEAD, "\n")));
            var one =
                    operations.call(
                            () -> imports.receiveResults(project, "results.csv", "", size(file)));
            Actor.SYSTEM.run(() -> reading.read(one.id(), file));
            return operations.call(() -> imports.get(one.id()));
        } finally {
            Files.delete(file);
        }
    }

    /** Runs the night of {@link #BUSINESS_DATE} to its end, as finance started it. */
    public Run night() throws Exception {
        return night(BUSINESS_DATE);
    }

    /** Runs the night of a date to its end, as finance started it. */
    public Run night(LocalDate date) throws Exception {
        return night(date, finance);
    }

    /** Runs the night of a date to its end, as this one started it. */
    public Run night(LocalDate date, Actor by) throws Exception {
        var run = by.call(() -> runs.begin(payer, date));
        for (var step : NightStep.values()) {
            while (Actor.SYSTEM.call(() -> nights.workNext(run.id(), step)) != Work.COMPLETE) {
                // One portion after the other.
            }
        }
        return finance.call(() -> runs.get(run.id()));
    }

    private static final String HEAD =
            "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,"
                    + "AutoApprovalTime,Answer.label\n";

    private String row(String row) {
        var part = row.split(",");
        return String.join(
                ",",
                prefix + part[0],
                "T1",
                "Label a picture",
                part[4],
                prefix + part[1],
                prefix + part[2],
                part[3],
                "2026-02-01T10:00:00Z",
                "2026-02-01T10:05:00Z",
                part.length > 6 ? part[6] : "2026-02-08T10:05:00Z",
                part.length > 5 ? part[5] : "");
    }

    private RegisterEntry entry(int number, boolean account, String town) {
        var details =
                BankDetails.unitedStates(
                        AccountKind.US_CHECKING, "021000021", "%09d".formatted(number));
        return new RegisterEntry(
                reference(number),
                new Particulars("Annotator " + number, "", town, ""),
                "US",
                "USD",
                account ? Optional.of(details) : Optional.empty());
    }

    private PayerTerms terms() {
        var account = DebtorAccount.unitedStates("021000021", "123456789");
        return new PayerTerms(
                "Payer " + payer,
                "US",
                "New York",
                "America/New_York",
                LocalTime.of(23, 0),
                List.of(FundingAccount.of("USD", new BigDecimal("1.00"), account)));
    }

    private static long size(Path file) throws IOException {
        return Files.size(file);
    }
}
