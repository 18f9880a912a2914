package org.honorarium.requirements.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.honorarium.requirements.control.MaskSql;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.requirements.entity.Requirement;

/** For statements of other components that look for everybody who meets a requirement. */
@ApplicationScoped
public class Masks {

    public Matching of(Requirement requirement, Catalogue catalogue) {
        return new MaskSql(requirement, catalogue).matching();
    }
}
