package org.honorarium.requirements.entity;

import java.util.List;

/** Looks at one person for one clause. */
final class Look {

    private Look() {}

    /**
     * @param by where to put the qualifications that meet the conditions
     */
    static boolean at(Clause clause, Person person, Catalogue catalogue, List<Held> by) {
        if (clause instanceof Clause.Qualified qualified) {
            var hierarchy = catalogue.type(qualified.type()).hierarchy();
            person.held(qualified.type())
                    .filter(held -> meets(qualified, held, hierarchy))
                    .forEach(by::add);
            return (qualified.presence() == Presence.EXISTS) != by.isEmpty();
        }
        if (clause instanceof Clause.Country country) {
            return country.countries().contains(person.country()) == country.among();
        }
        return ((Clause.People) clause).annotators().contains(person.annotator());
    }

    private static boolean meets(Clause.Qualified asked, Held held, Hierarchy hierarchy) {
        return asked.code().map(code -> code.holds(held.code(), hierarchy)).orElse(true)
                && asked.level().map(level -> level.holds(held.level())).orElse(true);
    }
}
