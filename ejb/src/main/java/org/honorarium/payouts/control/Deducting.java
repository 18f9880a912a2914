package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.boundary.DebtRecoveries;
import org.honorarium.debts.entity.Taking;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.Run;
import org.honorarium.tax.boundary.TaxWithholding;
import org.honorarium.tax.entity.Withheld;

/**
 * What a portion's payouts take of debts and for tax becomes rows there, debt by debt, rule by
 * rule.
 */
@Dependent
public class Deducting {

    private static final String COUNTRIES =
            "select annotator_id, country from annotators.residence where annotator_id = any (?::uuid[])";

    @Inject DebtRecoveries debts;
    @Inject TaxWithholding taxes;
    @Inject Sql sql;

    public void deduct(Run run, List<Payout> payouts) {
        debts.take(run.payer(), run.cutOff(), takings(payouts));
        var taxed = payouts.stream().filter(one -> one.amounts().tax().isPositive()).toList();
        if (!taxed.isEmpty()) {
            taxes.withhold(run.payer(), run.businessDate(), withheld(taxed));
        }
    }

    private static List<Taking> takings(List<Payout> payouts) {
        return payouts.stream()
                .filter(one -> one.amounts().debts().isPositive())
                .map(one -> new Taking(one.id(), one.annotator(), one.amounts().debts()))
                .toList();
    }

    private List<Withheld> withheld(List<Payout> payouts) {
        var countries = countries(payouts.stream().map(Payout::annotator).toList());
        Function<Payout, Withheld> withheld =
                one ->
                        new Withheld(
                                one.id(),
                                one.annotator(),
                                countries.get(one.annotator()),
                                one.amounts().beforeTax(),
                                one.amounts().tax());
        return payouts.stream().map(withheld).toList();
    }

    private Map<UUID, String> countries(List<UUID> annotators) {
        return sql
                .rows(
                        COUNTRIES,
                        row -> Map.entry(row.uuid("annotator_id"), row.text("country")),
                        annotators.stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
