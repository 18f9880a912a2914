package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.data.SharedData;
import org.honorarium.imports.entity.Decision;
import org.honorarium.imports.entity.RegisterRow;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;

class RealFilesTest {

    @Test
    void a_real_batch_is_read_to_the_cent() throws IOException {
        var rows = BatchResultsTest.all(SharedData.open("mturk-arct/batch-results.csv"), "USD");

        var hits = new HashMap<String, Object>();
        var workers = new HashSet<String>();
        var decisions = new HashMap<Decision, Integer>();
        var earned = Money.zero("USD");
        for (var row : rows) {
            var assignment = row.assignment().orElseThrow();
            assertThat(hits.putIfAbsent(row.hit().id(), row.hit())).isIn(null, row.hit());
            workers.add(assignment.workerId());
            decisions.merge(assignment.decision(), 1, Integer::sum);
            if (assignment.decision() == Decision.ACCEPTED) {
                earned = earned.plus(row.hit().reward());
            }
            assertThat(assignment.reason().isEmpty())
                    .isEqualTo(assignment.decision() != Decision.REJECTED);
        }

        assertThat(rows).hasSize(6_829);
        assertThat(hits).hasSize(2_982);
        assertThat(workers).hasSize(758);
        assertThat(decisions)
                .containsEntry(Decision.ACCEPTED, 6_311)
                .containsEntry(Decision.REJECTED, 6)
                .containsEntry(Decision.WAITING, 512);
        assertThat(earned).isEqualTo(new Money(1_449_04, "USD"));
        assertThat(rows.getLast().line()).isEqualTo(6_830);
    }

    @Test
    void a_register_of_the_same_annotators_is_read() throws IOException {
        var rows = new ArrayList<RegisterRow>();
        try (var register = new Register(SharedData.open("mturk-arct/annotators.csv"))) {
            register.forEachRemaining(rows::add);
        }

        assertThat(rows).hasSize(758);
        assertThat(rows).filteredOn(row -> row.account().isPresent()).hasSize(740);
        assertThat(rows)
                .flatExtracting(row -> row.account().stream().toList())
                .map(BankDetails.class::cast)
                .allSatisfy(
                        account ->
                                assertThat(BankDetails.parse(account.canonical()))
                                        .isEqualTo(account));
    }
}
