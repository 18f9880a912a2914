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
 * @param onlySearch whether nothing but searches is measured
 * @param onlyClaims whether nothing but claims is measured
 * @param onlyIngest whether nothing but tasks and annotations line by line is measured
 */
record Sizes(
        int annotations,
        int payees,
        int history,
        int rows,
        int workers,
        int people,
        int claims,
        boolean onlySearch,
        boolean onlyClaims,
        boolean onlyIngest) {

    Sizes {
        if (payees < 1 || annotations < payees || workers < 1 || rows < workers || history < 0) {
            throw new IllegalArgumentException(
                    "at least one annotation for every payee, one row for every worker");
        }
    }

    static Sizes given() {
        return new Sizes(
                Integer.getInteger("honorarium.bench.annotations", 1_000_000),
                Integer.getInteger("honorarium.bench.payees", 50_000),
                Integer.getInteger("honorarium.bench.history", 10_000_000),
                Integer.getInteger("honorarium.bench.rows", 100_000),
                Integer.getInteger("honorarium.bench.workers", 1_000),
                Integer.getInteger("honorarium.bench.people", 100_000),
                Integer.getInteger("honorarium.bench.claims", 10_000),
                Boolean.getBoolean("honorarium.bench.onlySearch"),
                Boolean.getBoolean("honorarium.bench.onlyClaims"),
                Boolean.getBoolean("honorarium.bench.onlyIngest"));
    }
}
