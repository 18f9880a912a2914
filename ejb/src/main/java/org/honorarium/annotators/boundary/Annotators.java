package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.AccountRows;
import org.honorarium.annotators.control.AnnotatorPages;
import org.honorarium.annotators.control.OneAnnotator;
import org.honorarium.annotators.control.References;
import org.honorarium.annotators.control.SealedNames;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.annotators.entity.AnnotatorRow;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/** The annotators, as others and they themselves may see them. */
@Stateless
@Allowed({ADMIN, OPERATIONS, FINANCE, AUDITOR, SYSTEM})
public class Annotators {

    @Inject AnnotatorPages pages;
    @Inject OneAnnotator one;
    @Inject AccountRows accounts;
    @Inject SealedNames sealed;
    @Inject References references;
    @Inject Vault vault;

    /**
     * Sorts by reference, country, currency or account; filters by a part of the reference, by
     * country, currency, and account (yes, no).
     */
    public Page<AnnotatorRow> page(PageRequest request) {
        var page = pages.of(request);
        var keys = vault.keys(page.rows().stream().map(found -> found.row().id()).toList());
        return page.map(
                found -> found.named(open(keys.get(found.row().id()), found.personal()).name()));
    }

    /** Everything about one annotator: in full for the annotator, masked for others. */
    @Allowed({ADMIN, OPERATIONS, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
    public Optional<AnnotatorDetails> find(UUID annotator) {
        var key = vault.keys(List.of(annotator)).get(annotator);
        var oneself = Actor.current().id().equals(annotator);
        return one.of(
                annotator,
                accounts.of(annotator),
                personal -> oneself ? open(key, personal) : open(key, personal).masked());
    }

    /** The names of some annotators; who was forgotten has an empty one. */
    @Allowed({ADMIN, OPERATIONS, REVIEWER, FINANCE, AUDITOR, SYSTEM})
    public Map<UUID, String> names(Collection<UUID> annotators) {
        var keys = vault.keys(annotators);
        var names = new HashMap<UUID, String>();
        sealed.of(annotators)
                .forEach((id, personal) -> names.put(id, open(keys.get(id), personal).name()));
        return names;
    }

    /** The house's ids of these references; a reference that is not known is left out. */
    public Map<String, UUID> idsByReference(Collection<String> given) {
        return references.ids(given);
    }

    private static Particulars open(PersonKey key, byte[] personal) {
        return key == null ? Particulars.FORGOTTEN : Particulars.parse(key.open(personal));
    }
}
