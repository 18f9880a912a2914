package org.honorarium.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.Way;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.boundary.ProjectProgress;
import org.honorarium.quality.entity.ProjectInWork;
import org.honorarium.quality.entity.WorkRow;
import org.honorarium.tasks.boundary.Tasks;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.TaskRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** One project: its numbers, its tasks, the assignments on them, and decisions on waiting work. */
@Named
@RequestScoped
public class ProjectPage {

    private static final List<String> TABS = List.of("tasks", "work", "guideline", "results");

    @Inject ProjectProgress progress;
    @Inject Tasks tasks;
    @Inject Decisions decisions;
    @Inject Projects projects;
    @Inject Guidelines guidelines;
    @Inject Exposures exposures;
    @Inject Asked asked;

    private UUID id;
    private ProjectInWork project;
    private Table<TaskRow> taskTable;
    private Table<WorkRow> workTable;
    private String state;
    private String task;
    private Boolean open;
    private Boolean closed;
    private Guideline guideline;
    private String text;

    @PostConstruct
    void open() {
        id = asked.id();
        state = asked.text("state");
        task = asked.text("task");
        taskTable = new Table<>(page -> tasks.page(id, page), task -> task.id().toString());
        workTable = new Table<>(page -> progress.work(id, page), work -> work.id().toString());
    }

    public void accept(UUID assignment) {
        decisions.accept(assignment);
        project = null;
        Say.done("work_accepted");
    }

    /** The reader knows what follows from opening a confidential project, and opens it. */
    public void openContent() {
        projects.open(id, Way.OPENED);
        open = true;
    }

    public void makeConfidential() {
        projects.setConfidential(id, true);
        project = null;
        open = null;
        Say.done("project_confidential");
    }

    public void publish() {
        guideline = guidelines.publish(id, text);
        Say.done("guideline_published", guideline.version());
    }

    /** Whether there is something to sign, or to be admitted to, before it can be opened. */
    public boolean isClosed() {
        if (closed == null) {
            closed = projects.find(id).map(projects::isClosed).orElse(false);
        }
        return closed;
    }

    /** Whether the work may be shown without anything new following from it. */
    public boolean isOpen() {
        if (open == null) {
            open =
                    !isClosed()
                            && (!getProject().project().confidential()
                                    || exposures.sawBefore(id, Way.OPENED));
        }
        return open;
    }

    /** The last version; null if there is none. */
    public Guideline getGuideline() {
        if (guideline == null) {
            guideline = guidelines.read(id).orElse(null);
        }
        return guideline;
    }

    public String getText() {
        if (text == null) {
            text = getGuideline() == null ? "" : getGuideline().text();
        }
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public UUID getId() {
        return id;
    }

    public ProjectInWork getProject() {
        if (project == null) {
            project = progress.of(id);
        }
        return project;
    }

    public String getTab() {
        var tab = asked.text("tab");
        return TABS.contains(tab) ? tab : TABS.getFirst();
    }

    /** What the list of assignments is filtered by: by its own filters, and at first by a link. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public List<AssignmentState> getStates() {
        return List.of(AssignmentState.values());
    }

    public Table<TaskRow> getTaskTable() {
        return taskTable;
    }

    public Table<WorkRow> getWorkTable() {
        return workTable;
    }
}
