package org.honorarium.web.tasks;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Sheet;

/**
 * The inside of the frame in which a task is done: the template with the task's variables, and a
 * script that tells the page around it what was filled in. The headers that shut it in are {@link
 * org.honorarium.web.access.Headers}'.
 */
public class TaskFrame extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SCRIPT = "/org/honorarium/web/tasks/frame.js";

    @Inject private transient MyTasks tasks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = html(request.getParameter("id"));
        if (html.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(html);
    }

    /** Empty if there is nothing to show to this reader. */
    private String html(String id) throws IOException {
        try {
            return html(tasks.sheet(UUID.fromString(id == null ? "" : id)));
        } catch (Rejection | IllegalArgumentException nothing) {
            return "";
        }
    }

    private static String html(Sheet sheet) throws IOException {
        if (sheet.template().isEmpty()) {
            return "";
        }
        try (var script = TaskFrame.class.getResourceAsStream(SCRIPT)) {
            return sheet.template().get().filled(sheet.variables())
                    + "\n<script>"
                    + new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    + "</script>\n";
        }
    }
}
