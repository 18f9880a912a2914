package org.honorarium.web.staffing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.staffing.boundary.Search;
import org.honorarium.staffing.entity.SearchResult;
import org.honorarium.staffing.entity.SearchTerms.Show;
import org.honorarium.web.pages.Asked;

/**
 * Who could work on a project. Everything that is looked for stands in the address, so that a
 * search can be kept and sent to somebody.
 */
@Named
@RequestScoped
public class PeoplePage {

    private static final int SIZE = 25;
    private static final List<String> FILTERS =
            List.of("show", "relax", "country", "language", "day", "hours", "quality", "text");

    @Inject Search search;
    @Inject Projects projects;
    @Inject Asked asked;

    private UUID id;
    private final Map<String, String> filters = new HashMap<>();
    private int first;
    private SearchResult result;
    private ProjectRow project;

    @PostConstruct
    void open() {
        id = asked.id();
        FILTERS.forEach(name -> filters.put(name, asked.text(name)));
        var text = asked.text("first");
        first = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    public UUID getId() {
        return id;
    }

    public ProjectRow getProject() {
        if (project == null) {
            project = projects.row(id);
        }
        return project;
    }

    public SearchResult getResult() {
        if (result == null) {
            var request = new PageRequest(first, SIZE, "", true, filters);
            result = search.find(SearchFilters.terms(id, Optional.empty(), request), request);
        }
        return result;
    }

    /** What is looked for, by name of the filter. */
    public Map<String, String> getFilters() {
        return filters;
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public String getShow() {
        return filters.get("show").isEmpty() ? Show.FIT.name() : filters.get("show");
    }

    public int getFirst() {
        return first;
    }

    public boolean isMore() {
        return first + SIZE < getResult().total();
    }

    public int getNext() {
        return first + SIZE;
    }

    public int getPrevious() {
        return Math.max(0, first - SIZE);
    }
}
