package org.honorarium.web.gold;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.honorarium.gold.boundary.GoldResults;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.primefaces.model.file.UploadedFile;

/** The forms in which results that were measured elsewhere are brought in, and taken back. */
@Named
@RequestScoped
public class GoldResultsForm {

    @Inject GoldResults results;
    @Inject Asked asked;

    private UploadedFile file;
    private String reference;

    public void bringIn() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return;
        }
        try (var in = file.getInputStream()) {
            Say.done("gold_results_taken", results.take(asked.id(), GoldResultsCsv.read(in)));
        }
    }

    public void withdraw() {
        var plain = reference == null ? "" : reference.strip();
        results.withdraw(asked.id(), plain);
        Say.done("gold_result_withdrawn", plain);
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
