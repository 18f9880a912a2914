package org.honorarium.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.annotators.boundary.Machines;
import org.honorarium.annotators.entity.Machine;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** Whether an annotator is a machine, and saying so. */
@Named
@RequestScoped
public class MachinePage {

    @Inject Machines machines;
    @Inject Asked asked;

    private String name = "";
    private String version = "";
    private Machine machine;

    public void say() {
        machine = machines.put(asked.id(), name.strip(), version.strip());
        Say.done("machine_said", machine.name(), machine.version());
    }

    /** Null if it is a person. */
    public Machine getMachine() {
        if (machine == null) {
            machine = machines.find(asked.id()).orElse(null);
        }
        return machine;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
