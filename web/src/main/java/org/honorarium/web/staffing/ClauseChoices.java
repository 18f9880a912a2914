package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.KnownType;
import org.honorarium.requirements.entity.LevelComparator;

/** What a form offers to choose from where it asks for what annotators have. */
@Named
@RequestScoped
public class ClauseChoices {

    @Inject Requirements requirements;

    private List<KnownType> types;

    /** Qualification types in use, by title. */
    public List<KnownType> getTypes() {
        if (types == null) {
            types =
                    requirements.catalogue().types().values().stream()
                            .filter(type -> !type.retired())
                            .sorted(Comparator.comparing(KnownType::title))
                            .toList();
        }
        return types;
    }

    public List<CodeComparator> getCodeComparators() {
        return List.of(
                CodeComparator.UNDER,
                CodeComparator.EQUAL,
                CodeComparator.NOT_EQUAL,
                CodeComparator.IN,
                CodeComparator.NOT_IN);
    }

    public List<LevelComparator> getLevelComparators() {
        return List.of(LevelComparator.values());
    }
}
