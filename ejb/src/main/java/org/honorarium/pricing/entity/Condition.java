package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementText;

/** When a rule of a rate card applies. */
public sealed interface Condition
        permits Condition.Always,
                Condition.Qualified,
                Condition.Variable,
                Condition.Weekend,
                Condition.Window,
                Condition.Accuracy,
                Condition.AsSubmitted {

    /** What a condition looks at. */
    enum Kind {
        ALWAYS,
        QUALIFIED,
        VARIABLE,
        WEEKEND,
        WINDOW,
        ACCURACY,
        AS_SUBMITTED;

        /** Whether only the work itself shows whether it holds. */
        public boolean isOutcome() {
            return this == ACCURACY || this == AS_SUBMITTED;
        }
    }

    Kind kind();

    /** Always. */
    record Always() implements Condition {

        @Override
        public Kind kind() {
            return Kind.ALWAYS;
        }
    }

    /**
     * When the annotator meets this at the moment of the quote.
     *
     * @param text the same in words, written once for all quotes
     */
    record Qualified(Requirement requirement, String text) implements Condition {

        public Qualified(Requirement requirement) {
            this(requirement, RequirementText.of(requirement));
        }

        @Override
        public Kind kind() {
            return Kind.QUALIFIED;
        }
    }

    /**
     * When a variable of the task is so.
     *
     * @param wanted one value, or several where the comparison takes them
     */
    record Variable(String name, Comparison comparison, List<String> wanted) implements Condition {

        public Variable {
            wanted = List.copyOf(wanted);
        }

        @Override
        public Kind kind() {
            return Kind.VARIABLE;
        }
    }

    /** On Saturdays and Sundays of the card's time zone. */
    record Weekend() implements Condition {

        @Override
        public Kind kind() {
            return Kind.WEEKEND;
        }
    }

    /**
     * Within this time: what is urgent.
     *
     * @param until the first moment that is not in it
     */
    record Window(Instant from, Instant until) implements Condition {

        @Override
        public Kind kind() {
            return Kind.WINDOW;
        }
    }

    /**
     * When the annotator's work of this task type is measured to be so accurate, by gold tasks or
     * by decided work.
     *
     * @param atLeast in percent
     */
    record Accuracy(BigDecimal atLeast) implements Condition {

        public Accuracy {
            atLeast = plain(atLeast);
        }

        @Override
        public Kind kind() {
            return Kind.ACCURACY;
        }

        /** The same threshold is written in one way, so that equal conditions are equal. */
        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** When the work is accepted as it was first submitted: without a fix, and not asked again. */
    record AsSubmitted() implements Condition {

        @Override
        public Kind kind() {
            return Kind.AS_SUBMITTED;
        }
    }
}
