package org.honorarium.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.web.pages.Say;

/** The tasks that an annotator claimed. */
@Named
@RequestScoped
public class MyTasksPage {

    @Inject MyTasks tasks;
    @Inject Clock clock;

    private List<Claim> inWork;
    private List<Claim> last;

    public void giveBack(UUID claim) {
        tasks.giveBack(claim);
        inWork = null;
        last = null;
        Say.done("task_given_back");
    }

    public List<Claim> getInWork() {
        if (inWork == null) {
            inWork = tasks.inWork();
        }
        return inWork;
    }

    public List<Claim> getLast() {
        if (last == null) {
            last = tasks.last();
        }
        return last;
    }

    public long secondsLeft(Claim claim) {
        return claim.secondsLeft(clock.instant());
    }
}
