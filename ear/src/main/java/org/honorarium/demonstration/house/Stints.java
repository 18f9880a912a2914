package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who works in which project, and how much. Everybody works in their own currency only. */
final class Stints {

    private static final int MOST_PROJECTS = 3;

    /** So many assignments of one annotator in one project. */
    record Stint(Annotator annotator, int assignments) {}

    private final Map<Project, List<Stint>> stints = new LinkedHashMap<>();
    private final Chance chance;

    private Stints(List<Project> projects, Chance chance) {
        this.chance = chance;
        projects.forEach(project -> stints.put(project, new ArrayList<>()));
    }

    static Map<Project, List<Stint>> of(
            List<Annotator> annotators, List<Project> projects, long seed) {
        var chance = new Chance(seed, "stints");
        var quotas = Quotas.of(annotators.size());
        var stints = new Stints(projects, chance);
        stints.spread(annotators.getFirst(), quotas.removeFirst());
        chance.shuffle(quotas);
        for (var i = 0; i < quotas.size(); i++) {
            stints.spread(annotators.get(i + 1), quotas.get(i));
        }
        return stints.stints;
    }

    private void spread(Annotator annotator, int quota) {
        var projects = new ArrayList<Project>();
        stints.keySet().stream()
                .filter(project -> project.currency().equals(annotator.currency()))
                .forEach(projects::add);
        chance.shuffle(projects);
        var rest = quota;
        var number = Math.min(projects.size(), Math.min(MOST_PROJECTS, (quota + 3) / 4));
        for (var i = number; i > 0; i--) {
            var share = i == 1 ? rest : Math.max(1, rest / i * chance.between(60, 140) / 100);
            stints.get(projects.get(i - 1)).add(new Stint(annotator, share));
            rest -= share;
        }
    }
}
