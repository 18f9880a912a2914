package org.honorarium.demonstration.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseTest {

    private static final Instant END = Instant.parse("2026-11-21T23:00:00Z");
    private static final House HOUSE = House.endingAt(END);

    @Test
    void the_same_seed_and_day_give_the_same_bytes() {
        var again = House.endingAt(END);

        assertThat(again.register()).isEqualTo(HOUSE.register());
        for (var i = 0; i < HOUSE.projects().size(); i++) {
            assertThat(again.results(again.projects().get(i)))
                    .isEqualTo(HOUSE.results(HOUSE.projects().get(i)));
        }
    }

    @Test
    void another_seed_gives_other_people_and_other_ids() {
        var other = new House(1, END);

        assertThat(other.register()).isNotEqualTo(HOUSE.register());
        assertThat(other.id("payer")).isNotEqualTo(HOUSE.id("payer"));
    }

    @Test
    void another_day_moves_the_work_and_changes_neither_people_nor_ids() {
        var later = House.endingAt(END.plus(Duration.ofDays(1)));

        assertThat(later.register()).isEqualTo(HOUSE.register());
        assertThat(later.projects()).isEqualTo(HOUSE.projects());
        assertThat(later.submissions().map(Submission::reference))
                .containsExactlyElementsOf(HOUSE.submissions().map(Submission::reference).toList());
    }

    @Test
    void ids_have_the_shape_of_version_7() {
        var ids = Stream.of("payer", "user finance", "user auditor").map(HOUSE::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
        assertThat(ids).allMatch(id -> id.variant() == 2);
    }

    @Test
    void there_are_4_clients_12_projects_and_500_annotators_in_6_countries_and_4_currencies() {
        assertThat(HOUSE.clients()).hasSize(4);
        assertThat(HOUSE.projects()).hasSize(12);
        assertThat(HOUSE.annotators()).hasSize(500);
        assertThat(HOUSE.annotators().stream().map(Annotator::country).collect(toSet()))
                .containsExactlyInAnyOrder(Country.values());
        assertThat(HOUSE.annotators().stream().map(Annotator::currency).collect(toSet()))
                .containsExactlyInAnyOrder("USD", "EUR", "GBP", "JPY");
    }

    @Test
    void nobody_is_called_like_another_or_can_be_reached() {
        assertThat(HOUSE.annotators()).extracting(Annotator::reference).doesNotHaveDuplicates();
        assertThat(HOUSE.annotators())
                .extracting(Annotator::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith("@example.org"));
    }

    @Test
    void some_but_few_have_no_bank_account() {
        assertThat(HOUSE.annotators().stream().filter(one -> !one.account().isThere()).count())
                .isBetween(10L, 30L);
    }

    @Test
    void half_of_the_annotators_did_at_most_two_assignments_and_one_more_than_a_thousand() {
        var counts =
                HOUSE
                        .submissions()
                        .collect(groupingBy(one -> one.annotator().reference(), counting()))
                        .values()
                        .stream()
                        .sorted()
                        .toList();

        assertThat(counts).hasSize(500);
        assertThat(counts.get(249) + counts.get(250)).as("twice the median").isEqualTo(4);
        assertThat(counts.getLast()).isGreaterThan(1000);
        assertThat(counts.get(498)).as("a long tail, not one giant").isGreaterThan(100);
    }

    @Test
    void work_takes_166_seconds_in_the_middle_and_sometimes_far_longer() {
        var seconds = HOUSE.submissions().map(Submission::seconds).sorted().toList();
        var size = seconds.size();

        assertThat(seconds.get(size / 2)).isBetween(158, 174);
        assertThat(seconds.get(size / 4)).as("lower quartile").isBetween(88, 103);
        assertThat(seconds.get(3 * size / 4)).as("upper quartile").isBetween(268, 312);
        assertThat(seconds.getLast()).isGreaterThan(1800);
    }

    @Test
    void prices_go_from_12_cents_to_100_and_in_yen_from_15_to_12000() {
        assertThat(prices(one -> !one.currency().equals("JPY")))
                .contains(new BigDecimal("0.12"), new BigDecimal("100.00"))
                .allMatch(price -> isBetween(price, "0.12", "100.00"));
        assertThat(prices(one -> one.currency().equals("JPY")))
                .contains(new BigDecimal("15"), new BigDecimal("12000"))
                .allMatch(price -> price.scale() == 0 && isBetween(price, "15", "12000"));
    }

    @Test
    void everybody_works_in_their_own_currency_and_never_twice_on_a_task() {
        assertThat(HOUSE.submissions())
                .allMatch(
                        one -> one.annotator().currency().equals(one.task().project().currency()));
        for (var work : HOUSE.work()) {
            assertThat(work.submissions())
                    .hasSizeLessThanOrEqualTo(work.task().project().overlap());
            assertThat(work.submissions().stream().map(one -> one.annotator().reference()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void work_lies_in_the_90_days_before_the_last_cut_off() {
        var begin = END.minus(Duration.ofDays(90));

        assertThat(HOUSE.submissions())
                .allMatch(one -> !one.acceptedAt().isBefore(begin))
                .allMatch(one -> one.submittedAt().isBefore(END));
        assertThat(HOUSE.submissions().map(Submission::submittedAt).max(Comparator.naturalOrder()))
                .hasValueSatisfying(
                        last -> assertThat(last).isAfter(END.minus(Duration.ofDays(1))));
        assertThat(HOUSE.submissions().map(Submission::submittedAt).min(Comparator.naturalOrder()))
                .hasValueSatisfying(
                        first -> assertThat(first).isBefore(begin.plus(Duration.ofDays(1))));
    }

    @Test
    void most_is_approved_some_rejected_with_a_reason_and_some_waits() {
        var reviews = HOUSE.submissions().map(Submission::review).toList();
        Map<Review.Status, Long> counts =
                reviews.stream().collect(groupingBy(Review::status, counting()));

        assertThat(counts.get(Review.Status.Approved)).isGreaterThan(5000);
        assertThat(counts.get(Review.Status.Rejected)).isBetween(50L, 150L);
        assertThat(counts.get(Review.Status.Submitted)).isBetween(50L, 250L);
        assertThat(reviews)
                .allMatch(
                        one -> one.reason().isBlank() != (one.status() == Review.Status.Rejected));
    }

    @Test
    void last_night_accepts_what_nobody_reviewed_and_earlier_nights_have_done_so_before() {
        var silent =
                HOUSE.submissions()
                        .filter(one -> one.review().status() == Review.Status.Submitted)
                        .map(Submission::silenceAccepts)
                        .collect(Collectors.partitioningBy(due -> due.isBefore(END)));

        assertThat(silent.get(true)).hasSizeGreaterThan(5);
        assertThat(silent.get(true)).allMatch(due -> !due.isBefore(END.minus(Duration.ofDays(1))));
        assertThat(silent.get(false)).hasSizeGreaterThan(30);
    }

    @Test
    void nothing_is_decided_before_it_was_handed_in_or_after_the_last_cut_off() {
        assertThat(HOUSE.submissions())
                .filteredOn(one -> one.review().at() != null)
                .allMatch(one -> !one.review().at().isBefore(one.submittedAt()))
                .allMatch(one -> one.review().at().isBefore(END));
    }

    private static Stream<BigDecimal> prices(Predicate<Project> which) {
        return HOUSE.submissions()
                .filter(one -> which.test(one.task().project()))
                .map(one -> one.task().type().price())
                .distinct();
    }

    private static boolean isBetween(BigDecimal price, String least, String most) {
        return price.compareTo(new BigDecimal(least)) >= 0
                && price.compareTo(new BigDecimal(most)) <= 0;
    }
}
