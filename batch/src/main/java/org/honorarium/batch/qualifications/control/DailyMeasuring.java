package org.honorarium.batch.qualifications.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.honorarium.actors.entity.Actor;
import org.honorarium.quality.boundary.Measuring;

/** Measures annotators by their decided work, once a day, and again when somebody asks. */
@Dependent
@Named
public class DailyMeasuring extends AbstractBatchlet {

    @Inject Measuring measuring;
    @Inject @BatchProperty String day;
    @Inject @BatchProperty String again;

    @Override
    public String process() {
        var today = LocalDate.parse(day);
        Actor.SYSTEM.run(
                () -> {
                    measuring.measure(today);
                    if (Boolean.parseBoolean(again)) {
                        measuring.again(today);
                    }
                });
        return "COMPLETED";
    }
}
