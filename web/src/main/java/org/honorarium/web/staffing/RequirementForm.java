package org.honorarium.web.staffing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.pages.Words;

/**
 * The form of a requirement: a row for every clause. All rows are asked for; a row that says "or"
 * belongs to the row before, and one of them is enough.
 */
@Named
@RequestScoped
public class RequirementForm {

    private static final int MOST = 30;
    private static final int SPARE = 2;

    @Inject Requirements requirements;
    @Inject RequirementPage page;
    @Inject Annotators annotators;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private final List<ClauseRow> rows = new ArrayList<>();
    private String otherwise = Otherwise.NOT_SEE.name();
    private boolean tooComplicated;

    @PostConstruct
    void open() {
        if (faces.isPostback()) {
            var text = asked.text("rows");
            fill(text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0);
        } else {
            page.find().ifPresent(inForce -> read(inForce.terms()));
            fill(rows.size() + SPARE);
        }
    }

    /** Room for more. */
    public void more() {
        fill(rows.size() + SPARE);
    }

    public void save() throws IOException {
        var requirement = requirement();
        if (requirement.isEmpty()) {
            return;
        }
        var terms = new RequirementTerms(requirement.get(), Otherwise.valueOf(otherwise));
        requirements.put(page.getId(), page.getSubject(), terms);
        Say.later("requirement_saved");
        var external = faces.getExternalContext();
        external.redirect(
                "%s/operations/requirement.xhtml?id=%s&subject=%s"
                        .formatted(
                                external.getRequestContextPath(), page.getId(), page.getSubject()));
    }

    /** What the rows ask; empty after saying which row is wrong. */
    private Optional<Requirement> requirement() {
        var groups = new ArrayList<List<Requirement>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.isEmpty()) {
                continue;
            }
            var part = checked(row, i + 1);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (!row.joins() || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(part.get());
        }
        var parts =
                groups.stream()
                        .map(
                                group ->
                                        group.size() == 1
                                                ? group.getFirst()
                                                : (Requirement) new Requirement.Any(group))
                        .toList();
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Requirement.All(parts));
    }

    /** Each row is looked at by itself, so that the reader is told which one is wrong. */
    private Optional<Requirement> checked(ClauseRow row, int number) {
        try {
            var part = row.toRequirement(ids(row));
            requirements.check(part);
            return Optional.of(part);
        } catch (RequirementRejected wrong) {
            Say.error(
                    "requirement_row_wrong",
                    number,
                    Words.of(wrong),
                    wrong.facts().get("found"),
                    wrong.facts().get("expected"));
        } catch (NumberFormatException notANumber) {
            Say.error("requirement_level_wrong", number);
        }
        return Optional.empty();
    }

    private Map<String, UUID> ids(ClauseRow row) {
        var ids = annotators.idsByReference(row.references());
        row.references().stream()
                .filter(reference -> !ids.containsKey(reference))
                .findFirst()
                .ifPresent(
                        unknown -> {
                            throw RequirementRejected.unknownPeople("people", unknown);
                        });
        return ids;
    }

    private void read(RequirementTerms terms) {
        otherwise = terms.otherwise().name();
        var whole = terms.requirement();
        var parts = whole instanceof Requirement.All all ? all.parts() : List.of(whole);
        for (var part : parts) {
            var joined = part instanceof Requirement.Any any ? any.parts() : List.of(part);
            for (int i = 0; i < joined.size(); i++) {
                var row = ClauseRow.of(joined.get(i), i > 0, this::reference);
                tooComplicated |= row.isEmpty();
                row.ifPresent(rows::add);
            }
        }
        if (tooComplicated) {
            rows.clear();
        }
    }

    private String reference(UUID annotator) {
        return annotators.find(annotator).map(one -> one.reference()).orElse("");
    }

    private void fill(int wanted) {
        while (rows.size() < Math.min(wanted, MOST)) {
            rows.add(new ClauseRow());
        }
    }

    public List<ClauseRow> getRows() {
        return rows;
    }

    public String getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(String otherwise) {
        this.otherwise = otherwise;
    }

    /** Whether a program wrote it in a form that has no rows. */
    public boolean isTooComplicated() {
        return tooComplicated;
    }
}
