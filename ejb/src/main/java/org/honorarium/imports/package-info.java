/**
 * Files that come in: registers of annotators, batches of results in Mechanical Turk's own format,
 * and tasks and finished annotations one a line, as NDJSON or CSV.
 *
 * <p>An import: {@code RECEIVED → READING → DONE}, or {@code REFUSED} with line, column, what was
 * found and what was expected, or {@code BROKEN_OFF} when the server died over it. A file is read
 * as a stream and takes effect in one transaction: all of it, or nothing. The same file again
 * changes nothing. Two at once take effect one after the other.
 */
package org.honorarium.imports;
