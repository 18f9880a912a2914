package org.honorarium.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.web.access.Me;
import org.honorarium.web.tables.Table;

/** What the house told oneself, and how much of it is unread. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject Notices notices;
    @Inject FacesContext faces;
    @Inject Me me;

    private Table<Notice> table;
    private Long unread;

    @PostConstruct
    void open() {
        table = new Table<>(notices::page, notice -> notice.id().toString());
    }

    public Table<Notice> getTable() {
        return table;
    }

    public String says(Notice notice) {
        return NoticeWords.of(notice, faces.getViewRoot().getLocale());
    }

    /** Whether more of it stands on the page of what a project pays. */
    public boolean isAboutPay(Notice notice) {
        return notice.code().startsWith("pricing/new-version")
                && notice.facts().containsKey("projectId")
                && me.has("ANNOTATOR");
    }

    public long getUnread() {
        if (unread == null) {
            unread = notices.unread();
        }
        return unread;
    }

    public void read() {
        notices.read();
        unread = null;
    }
}
