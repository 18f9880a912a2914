package org.honorarium.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.Run;
import org.honorarium.statements.boundary.MonthlyStatements;
import org.honorarium.statements.boundary.StatementNights;
import org.honorarium.statements.entity.Month;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A month adds up what its nights said, and names what was not paid after all. */
@ArquillianTest
class MonthlyStatementsIT {

    private static final PageRequest ALL = PageRequest.of(0, 50);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Inject SmallHouse house;
    @Inject StatementNights nights;
    @Inject MonthlyStatements months;
    @Inject Releases releases;
    @Inject Database database;
    @Inject Clock clock;

    private UUID annotator;
    private UUID other;

    @BeforeEach
    void three_nights_of_one_month() throws Exception {
        var people = house.withAnnotators(2);
        annotator = people.get(house.reference(0));
        other = people.get(house.reference(1));
        house.results(List.of("h1,a1,0,Approved,1.50", "h1,b1,1,Approved,7.00"));
        said(house.night());
        house.results(List.of("h2,a2,0,Approved,0.40"));
        said(house.night(SmallHouse.BUSINESS_DATE.plusDays(1)));
        house.results(List.of("h3,a3,0,Approved,2.25"));
        said(house.night(SmallHouse.BUSINESS_DATE.plusDays(2)));
    }

    @Test
    void its_sums_are_those_of_the_nights_each_with_its_line() throws Exception {
        var month = month(MARCH);

        assertThat(month.nights()).hasSize(3);
        assertThat(month.nights().get(1).entry().isPaid()).as("0.40 is too little").isFalse();
        var sum = month.sums().getFirst();
        assertThat(month.sums()).hasSize(1);
        assertThat(sum.nights()).isEqualTo(2);
        assertThat(sum.items()).isEqualTo(3);
        assertThat(sum.gross()).isEqualTo(dollars("4.15"));
        assertThat(sum.paid()).isEqualTo(dollars("4.15"));
        assertThat(sum.exchanged()).isNull();
        assertThat(month.isOver()).isTrue();
        assertThat(
                        database.number(
                                "select sum(amount_minor) from payouts.payout where annotator_id = ?",
                                annotator))
                .isEqualTo(sum.paid().minor());
        var listed = oneself().call(() -> months.of(annotator, ALL));
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.rows().getFirst().month()).isEqualTo(MARCH);
        assertThat(listed.rows().getFirst().nights()).isEqualTo(3);
        assertThat(listed.rows().getFirst().paid()).containsExactly(dollars("4.15"));
    }

    @Test
    void what_is_called_off_later_stands_in_the_month_in_which_it_was() throws Exception {
        var before = month(MARCH);
        var english = pdf(MARCH, Locale.ENGLISH);
        var payout = before.nights().getFirst().entry().payout();

        house.finance.run(() -> releases.cancel(payout, "Asked for"));

        assertThat(month(MARCH)).isEqualTo(before);
        assertThat(pdf(MARCH, Locale.ENGLISH)).isEqualTo(english);
        var now = month(thisMonth());
        assertThat(now.isOver()).isFalse();
        assertThat(now.nights()).isEmpty();
        assertThat(now.putBack())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.payout()).isEqualTo(payout);
                            assertThat(one.state()).isEqualTo(PayoutState.CANCELLED);
                            assertThat(one.businessDate()).isEqualTo(SmallHouse.BUSINESS_DATE);
                        });
        assertThat(now.sums())
                .singleElement()
                .satisfies(
                        sum -> {
                            assertThat(sum.paid()).isEqualTo(dollars("0.00"));
                            assertThat(sum.putBack()).isEqualTo(dollars("1.50"));
                            assertThat(sum.stays()).isEqualTo(dollars("-1.50"));
                        });
        assertThat(oneself().call(() -> months.of(annotator, ALL)).rows())
                .extracting("month")
                .containsExactly(thisMonth(), MARCH);
        assertThat(text(pdf(thisMonth(), Locale.ENGLISH)))
                .contains("So far", "Called off", "1.50 USD");
    }

    @Test
    void its_pdf_has_the_sums_and_is_the_same_bytes_each_time() throws Exception {
        var english = pdf(MARCH, Locale.ENGLISH);

        assertThat(text(english))
                .contains("Statement of 2026-03", "4.15 USD", "2026-03-04", "Held", "0.40 USD");
        assertThat(pdf(MARCH, Locale.ENGLISH)).isEqualTo(english);
        assertThat(pdf(MARCH, Locale.JAPANESE))
                .isNotEqualTo(english)
                .isEqualTo(pdf(MARCH, Locale.JAPANESE));
    }

    @Test
    void nobody_reads_somebody_elses_and_what_was_not_said_is_not_there() {
        var stranger = new Actor(other, Set.of(Role.ANNOTATOR), false);
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> stranger.call(() -> months.of(annotator, ALL)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> stranger.call(() -> months.get(annotator, house.payer, MARCH)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> month(MARCH.plusMonths(1)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(
                        () ->
                                house.operations.call(
                                        () -> months.get(annotator, house.payer, MARCH)));
    }

    private void said(Run run) throws Exception {
        Actor.SYSTEM.call(() -> nights.make(run.id()));
    }

    private Month month(YearMonth wanted) throws Exception {
        var mine = oneself().call(() -> months.get(annotator, house.payer, wanted));
        assertThat(house.finance.call(() -> months.get(annotator, house.payer, wanted)))
                .isEqualTo(mine);
        return mine;
    }

    private Actor oneself() {
        return new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    private byte[] pdf(YearMonth wanted, Locale reader) throws Exception {
        var out = new ByteArrayOutputStream();
        oneself().run(() -> write(wanted, reader, out));
        return out.toByteArray();
    }

    private void write(YearMonth wanted, Locale reader, ByteArrayOutputStream out) {
        try {
            months.pdf(annotator, house.payer, wanted, reader, out);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
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
