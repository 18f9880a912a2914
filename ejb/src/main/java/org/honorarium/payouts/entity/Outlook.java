package org.honorarium.payouts.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.payers.entity.Night;

/**
 * How somebody's open items look from tonight on, if nothing happened but that time goes by: holds
 * end, chosen days and the payer's pay days come, and so does the day by which the law wants work
 * paid.
 *
 * @param due what is due, and what holds it tonight apart from days
 * @param ends of the holds that end by themselves
 * @param rhythm on which days the payee chose to be paid, if they chose
 * @param lastPaid when the payer's last night that paid began, if one did
 * @param law from when on no choice holds it, if a law says so
 */
public record Outlook(
        DuePayout due,
        Map<HoldReason, Instant> ends,
        Optional<PayRhythm> rhythm,
        Optional<Instant> lastPaid,
        Optional<LawDay> law) {

    public Outlook {
        ends = Map.copyOf(ends);
    }

    /** The day, on the clock of the law, from which on nights must pay. */
    public record LawDay(LocalDate day, ZoneId zone) {

        boolean hasCome(Instant cutOff) {
            return !cutOff.atZone(zone).toLocalDate().isBefore(day);
        }
    }

    /** How the first of these nights finds what is due. */
    public DuePayout at(List<Night> nights) {
        var night = nights.getFirst();
        return due.on(standing(night, !night.pays() || isAnotherDay(night, before(nights))));
    }

    /** The same, held by one reason more. */
    public Outlook heldBy(HoldReason reason) {
        var holds = EnumSet.of(reason);
        holds.addAll(due.standing().holds());
        var standing = due.standing();
        var held = new Standing(holds, standing.ownMinimum(), standing.mustBePaid());
        return new Outlook(due.on(held), ends, rhythm, lastPaid, law);
    }

    /** The first of these nights that pays. */
    public NextPay over(List<Night> nights) {
        var last = new LinkedHashMap<Why, Integer>();
        var before = before(nights);
        for (var i = 0; i < nights.size(); i++) {
            var night = nights.get(i);
            var held = why(night, before);
            if (held.isEmpty()) {
                return new NextPay(Optional.of(night), Optional.empty(), waits(last, nights));
            }
            for (var why : held) {
                last.put(why, i);
            }
            before = night.pays() ? night.cutOff() : before;
        }
        // Days come; what is left at the end waits for somebody.
        last.keySet().removeIf(why -> why.reason() == HoldReason.NOT_PAY_DAY);
        last.values().removeIf(index -> index < nights.size() - 1);
        return new NextPay(Optional.empty(), Optional.empty(), waits(last, nights));
    }

    private static List<Wait> waits(Map<Why, Integer> last, List<Night> nights) {
        return last.entrySet().stream()
                .map(one -> one.getKey().until(one.getValue() + 1, nights))
                .sorted(Comparator.comparing(Wait::reason).thenComparing(Wait::chosen))
                .toList();
    }

    private Instant before(List<Night> nights) {
        return lastPaid.orElseGet(() -> nights.getFirst().cutOff().minus(Duration.ofDays(1)));
    }

    private List<Why> why(Night night, Instant before) {
        var rests = !night.pays();
        var another = isAnotherDay(night, before);
        var found = new ArrayList<Why>();
        for (var reason : PayoutDecision.reasons(due.on(standing(night, rests || another)))) {
            if (reason != HoldReason.NOT_PAY_DAY) {
                found.add(new Why(reason, false));
                continue;
            }
            if (rests) {
                found.add(new Why(reason, false));
            }
            if (another) {
                found.add(new Why(reason, true));
            }
        }
        return found;
    }

    private boolean isAnotherDay(Night night, Instant before) {
        return rhythm.filter(chosen -> !chosen.pays(before, night.cutOff())).isPresent();
    }

    private Standing standing(Night night, boolean otherDay) {
        var holds = EnumSet.noneOf(HoldReason.class);
        due.standing().holds().stream()
                .filter(hold -> !ends.containsKey(hold) || ends.get(hold).isAfter(night.cutOff()))
                .forEach(holds::add);
        if (otherDay) {
            holds.add(HoldReason.NOT_PAY_DAY);
        }
        var must = law.filter(day -> day.hasCome(night.cutOff())).isPresent();
        return new Standing(holds, due.standing().ownMinimum(), must);
    }

    private record Why(HoldReason reason, boolean chosen) {

        Wait until(int night, List<Night> nights) {
            var end = Optional.of(night).filter(one -> one < nights.size()).map(nights::get);
            return new Wait(reason, chosen, end.map(Night::cutOff));
        }
    }
}
