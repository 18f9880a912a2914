package org.honorarium.quality.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.Standing;
import org.junit.jupiter.api.Test;

class ProjectFiguresTest {

    @Test
    void done_is_what_was_accepted_of_all_that_is_wanted() {
        var figures = figures(200, "ACCEPTED=50 SUBMITTED=30 REJECTED=20");

        assertThat(figures.percentDone()).isEqualTo(25);
        assertThat(figures.percentWaiting()).isEqualTo(15);
    }

    @Test
    void a_project_without_tasks_is_not_done() {
        assertThat(figures(0, "").percentDone()).isZero();
        assertThat(figures(0, "").percentWaiting()).isZero();
    }

    @Test
    void more_than_was_wanted_is_no_more_than_all() {
        var figures = figures(10, "ACCEPTED=12 SUBMITTED=5");

        assertThat(figures.percentDone()).isEqualTo(100);
        assertThat(figures.percentWaiting()).isZero();
    }

    @Test
    void the_last_assignment_missing_is_not_everything() {
        assertThat(figures(1000, "ACCEPTED=999").percentDone()).isEqualTo(99);
    }

    private static ProjectFigures figures(long wanted, String standing) {
        var nothing = Money.zero("USD");
        return new ProjectFigures(1, wanted, Standing.parse(standing), nothing, nothing);
    }
}
