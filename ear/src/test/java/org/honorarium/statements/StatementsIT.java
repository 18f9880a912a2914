package org.honorarium.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.Run;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.statements.boundary.StatementNights;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.Statement;
import org.honorarium.typefaces.boundary.Typefaces;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a night said to somebody is kept as it was said, and is theirs alone. */
@ArquillianTest
class StatementsIT {

    private static final PageRequest ALL = PageRequest.of(0, 50);

    @Inject SmallHouse house;
    @Inject StatementNights nights;
    @Inject Statements statements;
    @Inject Releases releases;
    @Inject Projects projects;
    @Inject Typefaces typefaces;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private Map<String, UUID> people;
    private UUID accountless;
    private Run run;

    @BeforeEach
    void a_night() throws Exception {
        people = house.withAnnotators(3);
        accountless = house.annotatorWithoutAccount(3);
        house.results(
                List.of(
                        "h1,a1,0,Approved,1.50",
                        "h1,a2,1,Approved,0.40",
                        "h1,a3,3,Approved,2.00",
                        "h2,a4,0,Approved,2.25"));
        run = house.night();
        Actor.SYSTEM.call(() -> nights.make(run.id()));
    }

    @Test
    void everybody_about_whom_the_night_decided_is_told_once_however_many_make_them()
            throws Exception {
        var again = atOnce.times(4, () -> Actor.SYSTEM.call(() -> nights.make(run.id())));

        assertThat(again.stream().map(AtOnce.Outcome::get)).containsOnly(0);
        assertThat(Actor.SYSTEM.call(() -> nights.due(house.payer))).isEmpty();
        assertThat(
                        database.number(
                                "select count(*) from statements.statement where run_id = ?",
                                run.id()))
                .isEqualTo(3);
        assertThat(own(annotator(2)).rows()).isEmpty();
    }

    @Test
    void it_says_what_is_paid_with_every_line_and_where_it_goes() throws Exception {
        var entry = entry(annotator(0));

        assertThat(entry.isPaid()).isTrue();
        assertThat(entry.paid()).isEqualTo(dollars("3.75"));
        assertThat(entry.gross()).isEqualTo(dollars("3.75"));
        assertThat(entry.items()).isEqualTo(2);
        assertThat(entry.account()).isNotBlank();
        assertThat(entry.payOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(entry.projects())
                .singleElement()
                .satisfies(
                        project -> {
                            assertThat(project.name()).isEqualTo("Project");
                            assertThat(project.items()).isEqualTo(2);
                            assertThat(project.amount()).isEqualTo(dollars("3.75"));
                        });
        var lines = as(annotator(0)).call(() -> statements.lines(entry.statement(), ALL));
        assertThat(lines.total()).isEqualTo(2);
        assertThat(lines.rows()).extracting("project").containsOnly("Project");
    }

    @Test
    void it_says_what_is_held_and_why() throws Exception {
        assertThat(entry(annotator(1)).reason()).isEqualTo(HoldReason.BELOW_MINIMUM);
        assertThat(entry(annotator(1)).gross()).isEqualTo(dollars("0.40"));
        assertThat(entry(accountless).reason()).isEqualTo(HoldReason.NO_ACCOUNT);
        assertThat(text(pdf(accountless, Locale.ENGLISH)))
                .contains("no bank account")
                .contains(house.reference(3));
    }

    @Test
    void its_pdf_is_the_same_bytes_whatever_happened_since() throws Exception {
        var english = pdf(annotator(0), Locale.ENGLISH);
        var japanese = pdf(annotator(0), Locale.JAPANESE);
        assertThat(text(english))
                .contains("Statement of 2026-03-02", "3.75 USD", "1.50 USD", "2.25 USD", "Project");
        assertThat(japanese).isNotEqualTo(english);

        var payout = entry(annotator(0)).payout();
        house.finance.run(() -> releases.cancel(payout, "Asked for"));
        house.administrator.call(
                () ->
                        projects.put(
                                house.project,
                                new ProjectTerms(house.client, house.payer, "Renamed", "USD")));

        assertThat(pdf(annotator(0), Locale.ENGLISH)).isEqualTo(english);
        assertThat(pdf(annotator(0), Locale.JAPANESE)).isEqualTo(japanese);
        var id = statement(annotator(0)).id();
        assertThat(house.finance.call(() -> bytes(id, Locale.ENGLISH))).isEqualTo(english);
    }

    @Test
    void whoever_opens_it_can_read_its_japanese_where_the_server_has_a_font() throws Exception {
        assumeTrue(typefaces.embedJapanese(), "This server has no font with Japanese letters.");

        assertThat(text(pdf(annotator(0), Locale.JAPANESE)).replace(" ", ""))
                .contains("支払明細書", "報酬合計（2件）", "お支払い決定額", "3.75USD");
    }

    @Test
    void a_letter_that_no_font_has_is_seen_to_be_missing() throws Exception {
        house.administrator.call(
                () ->
                        projects.put(
                                house.project,
                                new ProjectTerms(house.client, house.payer, "Ænne ᚠ😀", "USD")));
        house.results(List.of("h3,a5,2,Approved,3.00"));
        run = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        Actor.SYSTEM.call(() -> nights.make(run.id()));

        assertThat(entry(annotator(2)).projects()).extracting("name").containsOnly("Ænne ᚠ😀");
        assertThat(text(pdf(annotator(2), Locale.ENGLISH)).replace(" ", "")).contains("Ænne□□");
    }

    @Test
    void nobody_reads_somebody_elses() throws Exception {
        var other = as(annotator(1));
        var id = statement(annotator(0)).id();

        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> other.call(() -> statements.get(id)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> other.call(() -> statements.lines(id, ALL)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> other.call(() -> statements.of(annotator(0), ALL)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> other.call(() -> statements.page(ALL)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> house.operations.call(() -> statements.get(id)));
        assertThat(house.finance.call(() -> statements.get(id)).annotator())
                .isEqualTo(annotator(0));
    }

    private UUID annotator(int number) {
        return people.get(house.reference(number));
    }

    private static Actor as(UUID annotator) {
        return new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    private org.honorarium.database.boundary.Page<Statement> own(UUID annotator) throws Exception {
        return as(annotator).call(() -> statements.of(annotator, ALL));
    }

    private Statement statement(UUID annotator) throws Exception {
        var id = own(annotator).rows().getFirst().id();
        return as(annotator).call(() -> statements.get(id));
    }

    private Entry entry(UUID annotator) throws Exception {
        return statement(annotator).entries().getFirst();
    }

    private byte[] pdf(UUID annotator, Locale reader) throws Exception {
        var id = statement(annotator).id();
        return as(annotator).call(() -> bytes(id, reader));
    }

    private byte[] bytes(UUID id, Locale reader) throws IOException {
        var out = new ByteArrayOutputStream();
        statements.pdf(id, reader, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
