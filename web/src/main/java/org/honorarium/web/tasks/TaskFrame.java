package org.honorarium.web.tasks;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Sheet;

/** The inside of the frame in which an annotator does a task. */
public class TaskFrame extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient MyTasks tasks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sheet = sheet(request.getParameter("id"));
        FramedPage.write(
                response,
                sheet.flatMap(Sheet::template),
                sheet.map(Sheet::variables).orElse(Map.of()));
    }

    /** Empty if there is nothing to show to this reader. */
    private Optional<Sheet> sheet(String id) {
        try {
            return Optional.of(tasks.sheet(UUID.fromString(id == null ? "" : id)));
        } catch (Rejection | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }
}
