package org.honorarium.consensus.entity;

import java.util.Arrays;

/**
 * Labels that several annotators gave to the same items. Items, annotators and labels are numbered
 * from zero without gaps, so that a million labels take twelve megabytes.
 */
public final class Labels {

    private final int[] item;
    private final int[] annotator;
    private final int[] label;
    private final int items;
    private final int annotators;
    private final int kinds;

    private Labels(int[] item, int[] annotator, int[] label) {
        this.item = item;
        this.annotator = annotator;
        this.label = label;
        this.items = above(item);
        this.annotators = above(annotator);
        this.kinds = above(label);
    }

    private static int above(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    /** How many labels there are. */
    public int size() {
        return label.length;
    }

    public int items() {
        return items;
    }

    public int annotators() {
        return annotators;
    }

    /** How many different labels can be given. */
    public int kinds() {
        return kinds;
    }

    public int item(int number) {
        return item[number];
    }

    public int annotator(int number) {
        return annotator[number];
    }

    public int label(int number) {
        return label[number];
    }

    /** For each item, how often it got each label. */
    public int[][] votes() {
        var votes = new int[items][kinds];
        for (int i = 0; i < label.length; i++) {
            votes[item[i]][label[i]]++;
        }
        return votes;
    }

    /** Whether all items got the same number of labels, and more than one. */
    public boolean isEven() {
        return Arrays.stream(votes())
                                .mapToInt(votes -> Arrays.stream(votes).sum())
                                .distinct()
                                .count()
                        == 1
                && size() > items;
    }

    /** Takes labels one by one. */
    public static final class Collector {

        private int[] item = new int[1_024];
        private int[] annotator = new int[1_024];
        private int[] label = new int[1_024];
        private int size;

        public void add(int ofItem, int byAnnotator, int given) {
            if (size == item.length) {
                item = Arrays.copyOf(item, size * 2);
                annotator = Arrays.copyOf(annotator, size * 2);
                label = Arrays.copyOf(label, size * 2);
            }
            item[size] = ofItem;
            annotator[size] = byAnnotator;
            label[size] = given;
            size++;
        }

        public Labels labels() {
            return new Labels(
                    Arrays.copyOf(item, size),
                    Arrays.copyOf(annotator, size),
                    Arrays.copyOf(label, size));
        }
    }
}
