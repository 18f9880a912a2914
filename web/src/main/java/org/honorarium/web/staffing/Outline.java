package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.requirements.entity.Requirement;

/** The parts of a requirement as lines to read: {@code #{outline.of(requirement)}}. */
@Named
@RequestScoped
public class Outline {

    /**
     * A part.
     *
     * @param depth how far inside the whole, which is 0
     */
    public record Line(int depth, Requirement part) {}

    public List<Line> of(Requirement requirement) {
        var lines = new ArrayList<Line>();
        add(requirement, 0, lines);
        return lines;
    }

    private static void add(Requirement part, int depth, List<Line> lines) {
        lines.add(new Line(depth, part));
        part.parts().forEach(one -> add(one, depth + 1, lines));
    }
}
