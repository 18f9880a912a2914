package org.honorarium.web.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.entity.MediaFile;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.primefaces.model.file.UploadedFile;

/** The sounds, films and pictures that the tasks of a project show. */
@Named
@RequestScoped
public class MediaPage {

    @Inject Media media;
    @Inject Asked asked;

    private UUID id;
    private UploadedFile file;
    private List<MediaFile> files;

    @PostConstruct
    void open() {
        id = asked.id();
    }

    public void keep() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return;
        }
        var kept =
                Received.keep(
                        media,
                        id,
                        file.getFileName(),
                        file.getContentType(),
                        file.getInputStream());
        files = null;
        Say.done("media_kept", kept.name());
    }

    public List<MediaFile> getFiles() {
        if (files == null) {
            files = media.list(id);
        }
        return files;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
