package org.honorarium.qualifications.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a verifier says yes to.
 *
 * @param level null: as it was claimed
 * @param validFrom the first day; null: today
 * @param validUntil the day after the last one; null: as long as the type allows
 */
public record Verdict(BigDecimal level, LocalDate validFrom, LocalDate validUntil) {

    /** To what was claimed, from today, as long as the type allows. */
    public static final Verdict AS_CLAIMED = new Verdict(null, null, null);

    /**
     * The same with nothing left open.
     *
     * @throws QualificationRejected if it cannot be so
     */
    public Verdict about(QualificationType type, BigDecimal claimed, LocalDate today) {
        var sure = level == null ? claimed : level.stripTrailingZeros();
        if (!type.kind().scale().accepts(sure)) {
            throw QualificationRejected.levelWrong(
                    type.kind().scale(), sure == null ? "" : sure.toPlainString());
        }
        var from = validFrom == null ? today : validFrom;
        if (from.isAfter(today)) {
            throw QualificationRejected.validityWrong("from " + from, "today or before");
        }
        var latest = type.latestEnd(from);
        var until = validUntil == null ? latest : validUntil;
        if (until != null && !until.isAfter(today)) {
            throw QualificationRejected.validityWrong("until " + until, "a day after today");
        }
        if (latest != null && until.isAfter(latest)) {
            throw QualificationRejected.validityWrong("until " + until, latest + " at the latest");
        }
        return new Verdict(sure, from, until);
    }

    /**
     * What the second verifier says: what is left open is as the first one said.
     *
     * @throws QualificationRejected if it is something else
     */
    public Verdict after(Verdict first) {
        var same =
                new Verdict(
                        level == null ? first.level : level,
                        validFrom == null ? first.validFrom : validFrom,
                        validUntil == null ? first.validUntil : validUntil);
        if (!same.isSame(first)) {
            throw QualificationRejected.verifiersDisagree(same.words(), first.words());
        }
        return first;
    }

    private boolean isSame(Verdict other) {
        return (level == null
                        ? other.level == null
                        : other.level != null && level.compareTo(other.level) == 0)
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validUntil, other.validUntil);
    }

    private String words() {
        return "level %s, from %s until %s".formatted(level, validFrom, validUntil);
    }
}
