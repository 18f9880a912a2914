package org.honorarium.web.qualifications.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.honorarium.actors.entity.Role;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.TypeTerms;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.Fields;

/**
 * A qualification type on the wire.
 *
 * @param validMonths absent: valid for ever
 */
public record TypeBody(
        @NotNull String code,
        @NotNull QualificationKind kind,
        @NotNull String title,
        String description,
        @NotNull Proof proof,
        Integer validMonths,
        @NotNull Set<Role> verifiers,
        boolean mayBeAskedFor,
        boolean asksCitizenship,
        boolean asksWorkLocation) {

    TypeTerms toTerms() {
        return new TypeTerms(
                code,
                kind,
                title,
                description,
                proof,
                Optional.ofNullable(validMonths),
                verifiers,
                mayBeAskedFor,
                asksCitizenship,
                asksWorkLocation);
    }

    static JsonObject of(QualificationType type) {
        var terms = type.terms();
        return new Fields()
                .add("id", type.id())
                .add("code", terms.code())
                .add("kind", terms.kind())
                .add("title", terms.title())
                .add("description", terms.description())
                .add("proof", terms.proof())
                .add("validMonths", terms.validMonths().orElse(null))
                .add("verifiers", texts(terms.verifiers()))
                .add("mayBeAskedFor", terms.mayBeAskedFor())
                .add("asksCitizenship", terms.asksCitizenship())
                .add("asksWorkLocation", terms.asksWorkLocation())
                .add("codes", terms.kind().form().expected())
                .add("levels", terms.kind().scale().expected())
                .add("retiredAt", type.retiredAt())
                .add("createdAt", type.createdAt())
                .build();
    }

    private static JsonArray texts(Collection<?> things) {
        var texts = Builders.array();
        things.stream().map(Object::toString).sorted().forEach(texts::add);
        return texts.build();
    }
}
