package org.honorarium.web.annotator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.honorarium.payers.entity.Night;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.LastDecision;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.Sum;
import org.honorarium.payouts.entity.Wait;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Words;

/** Where the annotator's money is, when the next payout is, and why not if not. */
@Named
@RequestScoped
public class EarningsPage {

    @Inject AnnotatorMoney money;
    @Inject Me me;

    private List<MoneySummary> summaries;

    public List<MoneySummary> getSummaries() {
        if (summaries == null) {
            summaries = money.summary(me.get().actor().id());
        }
        return summaries;
    }

    /** The stages in the order in which money goes through them. */
    public List<MoneyStage> getStages() {
        return List.of(
                MoneyStage.WAITING,
                MoneyStage.EARNED,
                MoneyStage.PAYABLE,
                MoneyStage.ON_ITS_WAY,
                MoneyStage.AT_THE_BANK,
                MoneyStage.PAID);
    }

    public Sum at(MoneySummary summary, MoneyStage stage) {
        return summary.at(stage);
    }

    /** Why the next night will not pay it as it stands; empty if it will. */
    public String why(MoneySummary summary) {
        return Words.reason(summary.hold().orElse(null));
    }

    /** The first night that can pay; null if none can before somebody does something. */
    public Night payNight(MoneySummary summary) {
        return summary.nextPay().night().orElse(null);
    }

    /** By when the banks can move what that night pays. */
    public LocalDate bankDay(MoneySummary summary) {
        return summary.nextPay().bankDay().orElse(null);
    }

    /** From which night on it holds no more; null if that takes somebody who does something. */
    public Instant until(Wait wait) {
        return wait.until().orElse(null);
    }

    /** What the latest night decided, null if there was none. */
    public LastDecision last(MoneySummary summary) {
        return summary.last().orElse(null);
    }

    public String whyNot(LastDecision decision) {
        return Words.reason(decision.hold().orElse(null));
    }
}
