package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.barriers.entity.OwnershipPreview;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Say;

/**
 * The form in which a link is stated, after it was shown what it changes; and the one that ends it.
 */
@Named
@RequestScoped
public class LinkForm {

    @Inject Ownership ownership;
    @Inject OwnershipPage page;
    @Inject Ids ids;

    private String id;
    private String owner;
    private String owned;
    private BigDecimal percent;
    private LocalDate since;
    private OwnershipPreview preview;
    private String ending;
    private LocalDate until;
    private String reason;

    /** An empty form. Its id is made now, so that sending it twice states one link. */
    public void begin() {
        id = ids.next().toString();
    }

    public void look() {
        preview = ownership.preview(terms());
    }

    public void state() {
        ownership.state(UUID.fromString(id), terms());
        page.forget();
        Say.done("link_stated");
    }

    public void beginEnding(UUID link) {
        ending = link.toString();
        reason = "";
        until = null;
    }

    public void end() {
        ownership.end(UUID.fromString(ending), until, reason);
        page.forget();
        Say.done("link_ended");
    }

    private LinkTerms terms() {
        return new LinkTerms(UUID.fromString(owner), UUID.fromString(owned), percent, since);
    }

    public OwnershipPreview getPreview() {
        return preview;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getOwned() {
        return owned;
    }

    public void setOwned(String owned) {
        this.owned = owned;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
