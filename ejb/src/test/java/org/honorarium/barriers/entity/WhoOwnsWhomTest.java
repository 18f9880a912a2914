package org.honorarium.barriers.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.barriers.entity.Shareholdings.Share;
import org.junit.jupiter.api.Test;

/** Who is one group, and which barriers follow. */
class WhoOwnsWhomTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final Party alpha = client("Alpha");
    private final Party beta = client("Beta");
    private final Party gamma = client("Gamma");
    private final Party delta = client("Delta");
    private final Party fund = new Party(UUID.randomUUID(), PartyKind.COMPANY, "Fund");
    private final Party house = new Party(Party.HOUSE, PartyKind.HOUSE, "The house");

    private final List<Share> shares = new ArrayList<>();
    private final List<Sides> barriers = new ArrayList<>();

    @Test
    void a_share_above_the_threshold_makes_a_group_and_one_at_it_does_not() {
        owns(alpha, "20.01", beta);
        owns(gamma, "20", delta);

        assertThat(groups()).containsExactlyInAnyOrder(Set.of("Alpha", "Beta"));
    }

    @Test
    void a_group_goes_through_several_links_and_companies_that_are_no_clients() {
        owns(fund, "60", alpha);
        owns(fund, "51", beta);
        owns(beta, "30", gamma);

        assertThat(groups()).containsExactly(Set.of("Fund", "Alpha", "Beta", "Gamma"));
    }

    @Test
    void a_barrier_of_one_member_is_proposed_for_all_of_its_group() {
        owns(alpha, "49", beta);
        barriers.add(new Sides(alpha.id(), gamma.id()));

        assertThat(proposed()).containsExactly("Beta|Gamma");
        assertThat(who().proposals().getFirst().reason())
                .contains("Alpha owns 49 % of Beta.")
                .contains("A barrier is between");
    }

    @Test
    void a_barrier_inside_a_group_proposes_nothing() {
        owns(alpha, "49", beta);
        barriers.add(new Sides(alpha.id(), beta.id()));

        assertThat(proposed()).isEmpty();
    }

    @Test
    void who_owns_shares_of_the_house_is_kept_apart_from_everybody_else() {
        owns(alpha, "49", house);
        owns(alpha, "80", beta);

        assertThat(proposed())
                .containsExactlyInAnyOrder(
                        "Alpha|Delta", "Alpha|Gamma", "Beta|Delta", "Beta|Gamma");
    }

    @Test
    void a_circle_is_found_through_shares_of_any_size() {
        owns(alpha, "1", beta);
        owns(beta, "2", fund);

        var holdings = who().holdings();

        assertThat(holdings.circle(fund.id(), alpha.id()))
                .containsExactly(fund.id(), alpha.id(), beta.id(), fund.id());
        assertThat(holdings.circle(alpha.id(), fund.id())).isEmpty();
    }

    @Test
    void a_link_is_thought_about_without_being_stated() {
        barriers.add(new Sides(alpha.id(), gamma.id()));

        var then = who().with(new LinkTerms(gamma.id(), delta.id(), new BigDecimal("50.5"), DAY));

        assertThat(then.proposals()).hasSize(1);
        assertThat(proposed()).isEmpty();
    }

    @Test
    void a_share_is_refused_that_cannot_be() {
        for (var percent : List.of("0", "-1", "100.01", "33.333")) {
            assertThatExceptionOfType(OwnershipRejected.class)
                    .as(percent)
                    .isThrownBy(
                            () ->
                                    new LinkTerms(
                                            alpha.id(), beta.id(), new BigDecimal(percent), DAY))
                    .returns("ownership/percent-wrong", OwnershipRejected::code);
        }
        assertThatExceptionOfType(OwnershipRejected.class)
                .isThrownBy(() -> new LinkTerms(alpha.id(), alpha.id(), BigDecimal.ONE, DAY))
                .returns("ownership/owns-itself", OwnershipRejected::code);
    }

    @Test
    void sides_have_no_order_and_are_two() {
        assertThat(new Sides(alpha.id(), beta.id())).isEqualTo(new Sides(beta.id(), alpha.id()));
        assertThat(new Sides(alpha.id(), beta.id()).other(alpha.id())).isEqualTo(beta.id());
        assertThatExceptionOfType(BarrierRejected.class)
                .isThrownBy(() -> new Sides(alpha.id(), alpha.id()));
    }

    private void owns(Party owner, String percent, Party owned) {
        shares.add(new Share(owner.id(), owned.id(), new BigDecimal(percent)));
    }

    private WhoOwnsWhom who() {
        var parties = List.of(alpha, beta, gamma, delta, fund, house);
        return new WhoOwnsWhom(
                parties, new Shareholdings(shares, BigDecimal.valueOf(20)), barriers);
    }

    private List<Set<String>> groups() {
        return who().groups().stream().map(group -> Set.of(group.names().split(", "))).toList();
    }

    private Stream<String> proposed() {
        return who().proposals().stream()
                .map(
                        one -> {
                            var names = new String[] {one.leftName(), one.rightName()};
                            Arrays.sort(names);
                            return String.join("|", names);
                        });
    }

    private static Party client(String name) {
        return new Party(UUID.randomUUID(), PartyKind.CLIENT, name);
    }
}
