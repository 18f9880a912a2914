package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.honorarium.pricing.boundary.Replays;
import org.honorarium.pricing.entity.Replay;
import org.honorarium.web.pages.Asked;

/** All quotes of a month, computed again. */
@Named
@RequestScoped
public class ReplayPage {

    @Inject Replays replays;
    @Inject Asked asked;
    @Inject Clock clock;

    private String month;
    private boolean wrong;
    private Replay replay;

    @PostConstruct
    void open() {
        month = asked.text("month").strip();
        if (month.isEmpty()) {
            month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).toString();
            return;
        }
        try {
            replay = replays.replay(YearMonth.parse(month));
        } catch (DateTimeException noMonth) {
            wrong = true;
        }
    }

    /** As it was typed; this month where nothing was. */
    public String getMonth() {
        return month;
    }

    /** Whether what was typed is no month. */
    public boolean isWrong() {
        return wrong;
    }

    /** Null until somebody asks for a month. */
    public Replay getReplay() {
        return replay;
    }
}
