package org.honorarium.benchmark;

/**
 * How much is measured. System properties {@code honorarium.bench.*} make it smaller: a tenth of
 * everything takes some three minutes.
 *
 * @param annotations annotations that one night accepts and pays
 * @param payees annotators to whom they belong
 * @param history annotations that were accepted and paid before the last night
 * @param rows rows of the file that is imported
 * @param workers annotators who appear in that file
 * @param people annotators among whom is searched, with six qualifications each; 0 for no search
 * @param claims tasks that are claimed and submitted by annotators at once; 0 for none
 * @param two annotations of a night that two servers share; 0 for no second server
 * @param labels labels of which the nightly consensus is estimated; 0 for none
 * @param only whether nothing but one of these is measured
 */
record Sizes(
        int annotations,
        int payees,
        int history,
        int rows,
        int workers,
        int people,
        int claims,
        int two,
        int labels,
        Only only) {

    private static final int FEWER_FOR_TWO = 400_000;

    Sizes {
        if (two > 0 && two < payees) {
            throw new IllegalArgumentException("a night of two servers pays every payee");
        }
        if (payees < 1 || annotations < payees || workers < 1 || rows < workers || history < 0) {
            throw new IllegalArgumentException(
                    "at least one annotation for every payee, one row for every worker");
        }
    }

    /** Whether a night of two servers is measured, beside others or alone. */
    boolean hasTwo() {
        return two > 0 && (only == Only.ALL || only == Only.TWO);
    }

    static Sizes given() {
        int annotations = Integer.getInteger("honorarium.bench.annotations", 1_000_000);
        return new Sizes(
                annotations,
                Integer.getInteger("honorarium.bench.payees", 50_000),
                Integer.getInteger("honorarium.bench.history", 10_000_000),
                Integer.getInteger("honorarium.bench.rows", 100_000),
                Integer.getInteger("honorarium.bench.workers", 1_000),
                Integer.getInteger("honorarium.bench.people", 100_000),
                Integer.getInteger("honorarium.bench.claims", 10_000),
                Integer.getInteger("honorarium.bench.two", Math.min(annotations, FEWER_FOR_TWO)),
                Integer.getInteger("honorarium.bench.labels", 1_000_000),
                Only.given());
    }
}
