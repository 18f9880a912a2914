package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.database.boundary.Sql;

/** What the house decided about groups and barriers. */
@Dependent
public class SettingsRow {

    private static final String READ =
            "select threshold_percent::text as threshold, cooling_days from barriers.barrier_setting";

    private static final String WRITE =
            "update barriers.barrier_setting set threshold_percent = ?, cooling_days = ?";

    @Inject Sql sql;

    public BarrierSettings read() {
        return sql.one(
                READ,
                row ->
                        new BarrierSettings(
                                new BigDecimal(row.text("threshold")),
                                Math.toIntExact(row.number("cooling_days"))));
    }

    public void write(BarrierSettings settings) {
        sql.change(WRITE, settings.threshold(), settings.coolingDays());
    }
}
