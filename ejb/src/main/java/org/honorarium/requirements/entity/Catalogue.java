package org.honorarium.requirements.entity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.honorarium.qualifications.entity.Field;

/**
 * What can be asked for: the qualification types, by their codes, and the fields of study.
 *
 * @param fields the fields of ISCED-F 2013, by their codes
 */
public record Catalogue(Map<String, KnownType> types, Map<String, Field> fields) {

    public Catalogue {
        types = Map.copyOf(types);
        fields = Map.copyOf(fields);
    }

    public static Catalogue of(Collection<KnownType> types, Collection<Field> fields) {
        return new Catalogue(
                types.stream().collect(Collectors.toMap(KnownType::code, Function.identity())),
                fields.stream().collect(Collectors.toMap(Field::code, Function.identity())));
    }

    public Optional<KnownType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** A type that is known to be there, because a requirement with it was accepted. */
    public KnownType type(String code) {
        return find(code).orElseThrow();
    }
}
