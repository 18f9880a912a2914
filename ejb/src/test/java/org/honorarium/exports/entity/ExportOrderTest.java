package org.honorarium.exports.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.junit.jupiter.api.Test;

class ExportOrderTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void an_export_has_days_in_their_order_and_not_too_many() {
        refused("exports/day-missing", () -> order(null, FIRST));
        refused("exports/day-missing", () -> order(FIRST, null));
        refused("exports/ends-before-it-begins", () -> order(FIRST, FIRST.minusDays(1)));
        refused("exports/too-long", () -> order(FIRST, FIRST.plusDays(366)));
        assertThat(order(FIRST, FIRST.plusDays(365)).fileName())
                .isEqualTo("journal-2024-01-01-2024-12-31.csv");
    }

    @Test
    void a_line_of_its_code_comes_before_the_line_of_the_account() {
        var general = line(Optional.empty(), "4400");
        var bonus = line(Optional.of(TransferCode.BONUS_GIVEN), "4410");
        var map = new AccountMap(1, List.of(bonus, general));
        var type = AccountType.ADJUSTMENT_COST;

        assertThat(map.of(type, TransferCode.BONUS_GIVEN)).isEqualTo(bonus);
        assertThat(map.of(type, TransferCode.CORRECTION_GIVEN)).isEqualTo(general);
        assertThat(AccountMap.NONE.of(type, TransferCode.BONUS_GIVEN).number())
                .isEqualTo("ADJUSTMENT-COST");
    }

    @Test
    void every_account_has_a_name_that_books_can_show_without_being_mapped() {
        for (var type : AccountType.values()) {
            for (var code : TransferCode.values()) {
                assertThat(AccountMap.NONE.of(type, code).name()).isEqualTo(type.name());
            }
        }
    }

    @Test
    void what_is_no_account_is_refused() {
        refused("exports/line-wrong", () -> line(Optional.empty(), ""));
        refused("exports/line-wrong", () -> line(Optional.empty(), "=1"));
        refused(
                "exports/line-wrong",
                () -> new MapLine(AccountType.HOURS_COST, Optional.empty(), "1", "=cmd"));
        refused(
                "exports/line-twice",
                () ->
                        new AccountMap(
                                1,
                                List.of(line(Optional.empty(), "1"), line(Optional.empty(), "2"))));
    }

    private static MapLine line(Optional<TransferCode> code, String number) {
        return new MapLine(AccountType.ADJUSTMENT_COST, code, number, "Löhne & Boni");
    }

    private static ExportOrder order(LocalDate from, LocalDate until) {
        return new ExportOrder(UUID.randomUUID(), ExportKind.JOURNAL_CSV, from, until, false);
    }

    private static void refused(String code, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        ExportRejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
