package org.honorarium.web.departures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.departures.boundary.OtherFormats;
import org.honorarium.departures.entity.OtherFormat;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** A payment file that left in another format than the one that somebody wants now. */
@Named
@RequestScoped
public class OtherFormatPage {

    @Inject OtherFormats formats;
    @Inject Me me;
    @Inject Asked asked;

    private OtherFormat one;
    private String reason;

    public void propose() {
        one = formats.propose(asked.id(), wanted(), reason);
        Say.done("other_format_proposed");
    }

    public void confirm() {
        one = formats.confirm(asked.id(), wanted());
        Say.done("other_format_let");
    }

    public OtherFormat getOne() {
        if (one == null) {
            one =
                    formats.find(asked.id(), wanted())
                            .orElseThrow(() -> AccessRejected.notFound("payment file"));
        }
        return one;
    }

    /** Whether it waits for this person's confirmation. */
    public boolean isConfirmable() {
        var found = getOne();
        return found.isProposed()
                && !found.isLet()
                && !me.get().actor().id().equals(found.proposedBy());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private FileFormat wanted() {
        return FileFormat.named(asked.text("format"))
                .orElseThrow(() -> AccessRejected.notFound("payment file"));
    }
}
