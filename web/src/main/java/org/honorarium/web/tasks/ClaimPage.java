package org.honorarium.web.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Wanted;
import org.honorarium.web.pages.Asked;

/** What an annotator can claim in their projects, and claiming it. */
@Named
@RequestScoped
public class ClaimPage {

    @Inject Claiming claims;
    @Inject OpenPrices prices;
    @Inject Asked asked;
    @Inject Ids ids;

    private Map<UUID, List<OpenWork>> open;
    private String fresh;

    @PostConstruct
    void begin() {
        var given = asked.text("fresh");
        fresh = given.isEmpty() ? ids.next().toString() : given;
    }

    public List<OpenWork> of(UUID project) {
        if (open == null) {
            open = claims.open().stream().collect(Collectors.groupingBy(OpenWork::project));
        }
        return open.getOrDefault(project, List.of());
    }

    /** Whether claiming there has consequences. */
    public boolean confidential(UUID project) {
        return of(project).stream().anyMatch(OpenWork::confidential);
    }

    /** What the page shows as its price now, for the form to send back. */
    public String shown(OpenWork work) {
        return PriceShown.text(prices.quote(work));
    }

    /** Pressed twice, it is one claim, at the price that was shown. */
    public String claim(UUID project, UUID taskType) {
        var shown = PriceShown.read(asked.text("shown-" + taskType));
        var wanted = new Wanted(project, Optional.of(taskType), Optional.empty(), shown);
        var claim = claims.claim(Asked.uuid(fresh), wanted);
        return "/annotator/work.xhtml?faces-redirect=true&id=" + claim.id();
    }

    /** The key of the next claim from this page. */
    public String getFresh() {
        return fresh;
    }
}
