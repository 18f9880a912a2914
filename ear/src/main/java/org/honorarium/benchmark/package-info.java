/**
 * How fast it is, against how fast it could be: {@code mvn -Pbench} starts a database and a server
 * of its own in {@code ear/target/benchmark}, measures an import, a night, and the same night after
 * ten times the history, the release of such a night up to its last payment file ({@code
 * -Dhonorarium.bench.onlyFiles=true} for nothing else), the forecast of the coming nights ({@code
 * -Dhonorarium.bench.onlyForecast=true} for nothing else), claims by hundreds at once, inside of
 * the server and over the API ({@code -Dhonorarium.bench.onlyClaims=true}), searches for people
 * ({@code -Dhonorarium.bench.onlySearch=true} leaves out what is before them), quotes of twenty
 * rules, what the imported work would cost under another rate card, the consensus of a million
 * labels and the nightly estimate of as many in fifty projects, and at the end the same night by
 * one server and by two ({@code -Dhonorarium.bench.onlyTwo=true} for nothing else); prints a table
 * and writes it to {@code ear/target/benchmark.csv}.
 *
 * <p>Each figure stands beside its floor: the plainest SQL (a plain COPY for imports) that writes
 * the same rows into tables with the same keys and indexes, on the same PostgreSQL in the same
 * minutes, without a single check. No test waits for any of this.
 */
package org.honorarium.benchmark;
