package org.honorarium.web.staffing.rest;

import jakarta.json.JsonObject;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.staffing.entity.Candidate;
import org.honorarium.staffing.entity.Points;
import org.honorarium.staffing.entity.SearchResult;
import org.honorarium.web.api.Fields;
import org.honorarium.web.requirements.rest.RequirementBody;

/** What a search found, on the wire. */
final class CandidateBody {

    private CandidateBody() {}

    static JsonObject of(SearchResult result) {
        return new Fields()
                .add("requirement", RequirementBody.of(result.requirement()))
                .add("fit", result.fit())
                .add("near", result.near())
                .add("relaxing", result.relaxing(), CandidateBody::of)
                .add("total", result.total())
                .add("rows", result.candidates(), one -> of(one, result.catalogue()))
                .build();
    }

    private static JsonObject of(SearchResult.Relaxing one) {
        return new Fields()
                .add("number", one.number())
                .add("clause", RequirementBody.of(one.clause()))
                .add("adds", one.adds())
                .build();
    }

    private static JsonObject of(Candidate one, Catalogue catalogue) {
        return new Fields()
                .add("annotator", one.annotator())
                .add("reference", one.reference())
                .add("name", one.name())
                .add("country", one.country())
                .add("fits", one.fits())
                .add("lacks", one.lacks(), RequirementBody::of)
                .add("points", of(one.points()))
                .add("explanation", RequirementBody.of(one.explanation(), catalogue))
                .build();
    }

    private static JsonObject of(Points points) {
        return new Fields()
                .add("quality", points.quality())
                .add("experience", points.experience())
                .add("hours", points.hours())
                .add("lasting", points.lasting())
                .add("total", points.total())
                .build();
    }
}
