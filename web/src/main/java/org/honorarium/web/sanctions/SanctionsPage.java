package org.honorarium.web.sanctions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.sanctions.boundary.SanctionsLists;
import org.honorarium.sanctions.entity.SanctionsList;
import org.honorarium.sanctions.entity.SanctionsMatch;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;
import org.primefaces.model.file.UploadedFile;

/** The lists of whom nobody may pay, the form in which one is loaded, and the matches. */
@Named
@RequestScoped
public class SanctionsPage {

    @Inject SanctionsLists lists;

    private Table<SanctionsMatch> table;
    private UploadedFile file;
    private String list = "";
    private String source = "";
    private String match;
    private String why;

    @PostConstruct
    void open() {
        table = new Table<>(lists::matches, one -> one.id().toString());
    }

    public void load() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return;
        }
        try (var stream = file.getInputStream()) {
            var loaded = lists.load(list, source, stream);
            Say.done("list_loaded", loaded.list(), loaded.entries());
        }
    }

    public void beginClearing(UUID id) {
        match = id.toString();
        why = "";
    }

    public void clear() {
        lists.clear(Asked.uuid(match), why);
        Say.done("match_cleared");
    }

    public List<SanctionsList> getLoads() {
        return lists.loads();
    }

    public Table<SanctionsMatch> getTable() {
        return table;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getMatch() {
        return match;
    }

    public void setMatch(String match) {
        this.match = match;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
