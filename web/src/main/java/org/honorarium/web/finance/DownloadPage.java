package org.honorarium.web.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.departures.boundary.OtherFormats;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.web.pages.Asked;

/**
 * Gives a payment file to the browser, byte for byte as it was written; or, where it left in
 * another format, says so instead.
 */
@Named
@RequestScoped
public class DownloadPage {

    @Inject PaymentFiles files;
    @Inject OtherFormats formats;
    @Inject FacesContext faces;
    @Inject Asked asked;

    public void give() throws IOException {
        var file = files.get(asked.id(), wanted());
        var answer = faces.getExternalContext();
        if (formats.find(file.id(), file.format()).filter(one -> !one.isLet()).isPresent()) {
            answer.redirect(
                    "%s/finance/other-format.xhtml?id=%s&format=%s"
                            .formatted(answer.getRequestContextPath(), file.id(), file.format()));
            return;
        }
        if (file.isInParts()) {
            givePart(file);
        } else {
            head(file.format(), file.name(), file.size());
            files.download(file.id(), file.format(), answer.getResponseOutputStream());
        }
        faces.responseComplete();
    }

    /** Without a number the parts are shown, each with its own link. */
    private void givePart(WrittenFile file) throws IOException {
        var answer = faces.getExternalContext();
        var number = asked.text("part");
        if (!number.matches("[1-9][0-9]{0,5}")) {
            answer.redirect(
                    "%s/finance/file-parts.xhtml?id=%s&format=%s"
                            .formatted(answer.getRequestContextPath(), file.id(), file.format()));
            return;
        }
        var part = files.part(file.id(), file.format(), Integer.parseInt(number));
        head(file.format(), part.name(), part.size());
        files.downloadPart(
                file.id(), file.format(), part.number(), answer.getResponseOutputStream());
    }

    private void head(FileFormat format, String name, long size) {
        var answer = faces.getExternalContext();
        answer.setResponseContentType(format.mediaType());
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.setResponseHeader("Content-Length", Long.toString(size));
    }

    private FileFormat wanted() {
        return FileFormat.named(asked.text("format"))
                .orElseThrow(() -> AccessRejected.notFound("payment file"));
    }
}
