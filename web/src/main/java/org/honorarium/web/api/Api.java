package org.honorarium.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API: everything that the pages can do, for programs. */
@ApplicationPath("api")
public class Api extends Application {

    /** Only the OpenAPI document describes us, not the older WADL too. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
