package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents the annotators of all countries; no two have the same name. */
final class Annotators {

    /** One in this many has not given us a bank account. */
    private static final int WITHOUT_ACCOUNT = 25;

    private final Chance people;
    private final Chance banks;
    private final Set<String> emails = new HashSet<>();

    private Annotators(long seed) {
        this.people = new Chance(seed, "people");
        this.banks = new Chance(seed, "banks");
    }

    static List<Annotator> of(long seed) {
        var annotators = new Annotators(seed);
        var all = new ArrayList<Annotator>();
        for (var country : Country.values()) {
            for (var i = 0; i < country.annotators(); i++) {
                var one = annotators.invent(country);
                // Not the first, so that every country has somebody who can be paid.
                var forgetful = all.size() % WITHOUT_ACCOUNT == WITHOUT_ACCOUNT - 1;
                all.add(forgetful ? one.withoutAccount() : one);
            }
        }
        return List.copyOf(all);
    }

    private Annotator invent(Country country) {
        var name = country.name(people);
        while (!emails.add(name.email())) {
            name = country.name(people);
        }
        var place = country.place(people);
        return new Annotator(
                people.reference("A", 14),
                name.full(),
                name.email(),
                country,
                place[0],
                place[1],
                Account.in(country, name.kana(), banks));
    }
}
