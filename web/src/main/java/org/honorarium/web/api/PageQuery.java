package org.honorarium.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.function.Function;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * Which page of a list is asked for: {@code ?first=0&size=50&sort=name&ascending=true}, and every
 * other parameter is a filter. A {@code @BeanParam} of every list.
 */
public class PageQuery {

    @QueryParam("first")
    @DefaultValue("0")
    int first;

    @QueryParam("size")
    @DefaultValue("50")
    int size;

    @QueryParam("sort")
    @DefaultValue("")
    String sort;

    @QueryParam("ascending")
    @DefaultValue("true")
    boolean ascending;

    @Context UriInfo uri;

    public PageRequest request() {
        var filters = new HashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> filters.put(name, values.getFirst()));
        return new PageRequest(first, size, sort, ascending, filters);
    }

    /** {@code {"total": 812, "rows": [...]}}. */
    public static <T> JsonObject body(Page<T> page, Function<T, ? extends JsonValue> row) {
        var rows = Builders.array();
        page.rows().stream().map(row).forEach(rows::add);
        return Builders.object().add("total", page.total()).add("rows", rows).build();
    }
}
