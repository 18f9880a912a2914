package org.honorarium.benchmark.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Wanted;

/**
 * Annotators, one a line of the request, who all claim and submit at the same time without HTTP
 * between them and the application; answers with the nanoseconds that it took.
 */
@WebServlet("/claims")
public class ClaimServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Claiming claiming;
    @Inject transient MyTasks tasks;
    @Resource transient ManagedThreadFactory threads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var project = UUID.fromString(request.getParameter("project"));
        int rounds = Integer.parseInt(request.getParameter("rounds"));
        var atOnce = new Semaphore(Integer.parseInt(request.getParameter("atOnce")));
        var people = request.getReader().lines().map(UUID::fromString).toList();
        try {
            response.getWriter().print(nanoseconds(people, project, rounds, atOnce));
        } catch (ExecutionException failure) {
            throw new ServletException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServletException(interrupted);
        }
    }

    private long nanoseconds(List<UUID> people, UUID project, int rounds, Semaphore atOnce)
            throws ExecutionException, InterruptedException {
        var began = System.nanoTime();
        try (var all = Executors.newThreadPerTaskExecutor(threads)) {
            var begun = new ArrayList<Future<Object>>();
            for (var one : people) {
                begun.add(all.submit(() -> work(one, project, rounds, atOnce)));
            }
            for (var one : begun) {
                one.get();
            }
        }
        return System.nanoTime() - began;
    }

    private Object work(UUID annotator, UUID project, int rounds, Semaphore atOnce)
            throws Exception {
        var actor = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        for (int i = 0; i < rounds; i++) {
            atOnce.acquire();
            try {
                actor.call(() -> claimAndSubmit(project));
            } finally {
                atOnce.release();
            }
        }
        return annotator;
    }

    private Object claimAndSubmit(UUID project) {
        var wanted = new Wanted(project, Optional.empty(), Optional.empty(), Optional.empty());
        var claim = claiming.agree(UUID.randomUUID(), wanted).claim();
        return tasks.submit(claim.id(), "{\"label\":\"good\"}");
    }
}
