package org.honorarium.web.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;

/** The parts of the house that have pages, one folder each, and who may enter. */
public enum Area {
    OPERATIONS("/operations/projects.xhtml", Role.OPERATIONS, Role.REVIEWER, Role.AUDITOR),
    FINANCE("/finance/index.xhtml", Role.FINANCE, Role.AUDITOR),
    ADMIN("/admin/users.xhtml", Role.ADMIN, Role.AUDITOR),
    ANNOTATOR("/annotator/index.xhtml", Role.ANNOTATOR);

    private final String home;
    private final Set<Role> roles;

    Area(String home, Role... roles) {
        this.home = home;
        this.roles = Set.of(roles);
    }

    public static List<Area> of(Actor actor) {
        return Stream.of(values()).filter(area -> area.isOpenTo(actor)).toList();
    }

    /** The area of a page, empty for pages that belong to everybody. */
    public static Optional<Area> at(String path) {
        return Stream.of(values()).filter(area -> path.startsWith(area.folder())).findFirst();
    }

    public boolean isOpenTo(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }

    public String getHome() {
        return home;
    }

    private String folder() {
        return home.substring(0, home.indexOf('/', 1) + 1);
    }
}
