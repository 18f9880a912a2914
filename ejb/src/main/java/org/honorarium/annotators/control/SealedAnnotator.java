package org.honorarium.annotators.control;

import org.honorarium.annotators.entity.AnnotatorRow;

/** An annotator in a list, the name still sealed. */
public record SealedAnnotator(AnnotatorRow row, byte[] personal) {

    public AnnotatorRow named(String name) {
        return new AnnotatorRow(
                row.id(), row.reference(), name, row.country(), row.currency(), row.account());
    }
}
