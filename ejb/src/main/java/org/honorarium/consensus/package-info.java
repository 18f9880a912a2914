/**
 * What the labels of several annotators on the same task come to: the majority, and the estimate of
 * Dawid and Skene, which counts by how reliable each annotator is; how far they agree; and each
 * annotator's confusion matrix with its uncertainty. Estimated every night, for the task types of
 * which operations named the field of the answer that is the label. These are figures about work,
 * never about money, and the only ones that are floating point.
 */
package org.honorarium.consensus;
