package org.honorarium.web.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.honorarium.tasks.entity.TaskTemplate;

/**
 * The inside of a frame in which a task stands: the template with the task's variables, and a
 * script that tells the page around it what was filled in. The headers that shut it in are {@link
 * org.honorarium.web.access.Headers}'.
 */
public final class FramedPage {

    private static final String SCRIPT = "/org/honorarium/web/tasks/frame.js";

    private FramedPage() {}

    /** Answers with it, or that there is nothing. */
    public static void write(
            HttpServletResponse response,
            Optional<TaskTemplate> template,
            Map<String, String> variables)
            throws IOException {
        if (template.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(template.get().filled(variables) + script());
    }

    private static String script() throws IOException {
        try (var script = FramedPage.class.getResourceAsStream(SCRIPT)) {
            return "\n<script>"
                    + new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    + "</script>\n";
        }
    }
}
