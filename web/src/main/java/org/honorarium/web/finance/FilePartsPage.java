package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FilePart;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.web.pages.Asked;

/** The parts of a payment file that is longer than its taker takes at once. */
@Named
@RequestScoped
public class FilePartsPage {

    @Inject PaymentFiles files;
    @Inject Asked asked;

    private WrittenFile file;
    private List<FilePart> parts;

    @PostConstruct
    void open() {
        var format =
                FileFormat.named(asked.text("format"))
                        .orElseThrow(() -> AccessRejected.notFound("payment file"));
        file = files.get(asked.id(), format);
        parts = files.parts(file.id(), format);
    }

    public WrittenFile getFile() {
        return file;
    }

    public List<FilePart> getParts() {
        return parts;
    }
}
