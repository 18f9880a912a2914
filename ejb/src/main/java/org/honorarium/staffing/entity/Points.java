package org.honorarium.staffing.entity;

/**
 * Why somebody stands where they stand: numbers that add up.
 *
 * @param quality up to 40: the share of their work that was accepted in the last 30 days, or ever
 * @param experience up to 30: what was accepted of them in this project's task types, one point for
 *     every ten
 * @param hours up to 20: half a point for every hour of their usual week
 * @param lasting 10 if nothing of what the requirement looks at ends within 30 days
 */
public record Points(int quality, int experience, int hours, int lasting) {

    public int total() {
        return quality + experience + hours + lasting;
    }
}
