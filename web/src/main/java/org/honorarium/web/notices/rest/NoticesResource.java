package org.honorarium.web.notices.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.notices.NoticeWords;

/** What the house told oneself. */
@ApplicationScoped
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject Notices notices;

    /** The latest first. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(notices.page(query.request()), NoticesResource::body);
    }

    /** One has read them all. */
    @PUT
    @Path("read")
    public JsonObject read() {
        notices.read();
        return new Fields().number("unread", notices.unread()).build();
    }

    private static JsonObject body(Notice notice) {
        var facts = new Fields();
        notice.facts().forEach(facts::add);
        return new Fields()
                .add("id", notice.id())
                .add("code", notice.code())
                .add("says", NoticeWords.of(notice, Locale.ENGLISH))
                .add("facts", facts.build())
                .add("toldAt", notice.toldAt())
                .add("readAt", notice.readAt())
                .build();
    }
}
