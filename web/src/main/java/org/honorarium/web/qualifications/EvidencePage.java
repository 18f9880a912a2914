package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.honorarium.qualifications.boundary.EvidenceFiles;
import org.honorarium.qualifications.entity.Evidence;
import org.honorarium.qualifications.entity.EvidenceOpening;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.primefaces.model.file.UploadedFile;

/** The files that prove one qualification: who opened them, one more, and one of them opened. */
@Named
@RequestScoped
public class EvidencePage {

    @Inject EvidenceFiles evidence;
    @Inject FacesContext faces;
    @Inject Asked asked;

    private UUID id;
    private List<Evidence> files;
    private UploadedFile file;

    @PostConstruct
    void open() {
        id = asked.id();
    }

    public List<Evidence> getFiles() {
        if (files == null) {
            files = evidence.of(id);
        }
        return files;
    }

    public List<EvidenceOpening> getOpenings() {
        return evidence.openings(id);
    }

    /** The name of a file that was opened. */
    public String nameOf(UUID wanted) {
        return getFiles().stream()
                .filter(one -> one.id().equals(wanted))
                .map(Evidence::fileName)
                .findFirst()
                .orElse("");
    }

    /** In kilobytes, at least one. */
    public int kilobytes(Evidence one) {
        return Math.max(1, one.size() / 1024);
    }

    public void add() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return;
        }
        var added = evidence.add(id, file.getFileName(), file.getInputStream());
        files = null;
        Say.done("evidence_added", added.fileName());
    }

    /** Answers with the file. */
    public void give() throws IOException {
        var content = evidence.open(Asked.uuid(asked.text("file")));
        var name =
                URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        var answer = faces.getExternalContext();
        answer.setResponseContentType(content.format().mediaType());
        answer.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        answer.getResponseOutputStream().write(content.bytes());
        faces.responseComplete();
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
