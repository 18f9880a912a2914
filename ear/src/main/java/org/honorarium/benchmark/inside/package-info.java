/**
 * The part of the benchmark that runs in the server, beside the application: a web module that
 * {@link org.honorarium.benchmark.MeasuredApplication} adds to a copy of the EAR.
 */
package org.honorarium.benchmark.inside;
