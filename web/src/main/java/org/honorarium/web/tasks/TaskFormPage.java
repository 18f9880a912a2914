package org.honorarium.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.tasks.boundary.Forms;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.web.pages.Say;

/** The form of the task type that is looked at on the page of claims. */
@Named
@RequestScoped
public class TaskFormPage {

    @Inject Forms forms;
    @Inject ClaimTermsPage page;

    private TaskForm form;
    private String schema;

    public void publish() {
        form = forms.put(page.getId(), page.getType(), schema);
        Say.done("form_saved", form.version());
    }

    /** Null if it has none. */
    public TaskForm getForm() {
        if (form == null) {
            form = forms.find(page.getId(), page.getType()).orElse(null);
        }
        return form;
    }

    public String getSchema() {
        if (schema == null) {
            schema = getForm() == null ? "" : getForm().schema();
        }
        return schema;
    }

    public void setSchema(String schema) {
        this.schema = schema;
    }
}
