package org.honorarium.projects.entity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a project asks of its annotators before they see anything of it.
 *
 * @param clearance the name of a clearance; empty for none
 * @param citizenships one of these countries; empty for any
 * @param workLocations one of these countries; empty for any
 * @param namedOnly whether they must be named, too; staff always must
 */
public record CompartmentTerms(
        String clearance, Set<String> citizenships, Set<String> workLocations, boolean namedOnly) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST = 60;

    /**
     * @throws CompartmentRejected naming the first thing that is wrong
     */
    public CompartmentTerms {
        clearance = clearance == null ? "" : clearance.strip().toUpperCase(Locale.ROOT);
        citizenships = countries(citizenships);
        workLocations = countries(workLocations);
        if (clearance.length() > LONGEST) {
            throw CompartmentRejected.clearanceWrong(clearance);
        }
        if (clearance.isEmpty()
                && citizenships.isEmpty()
                && workLocations.isEmpty()
                && !namedOnly) {
            throw CompartmentRejected.nothingAsked();
        }
    }

    private static Set<String> countries(Set<String> given) {
        var countries = new TreeSet<String>();
        if (given != null) {
            given.forEach(one -> countries.add(one.strip().toUpperCase(Locale.ROOT)));
        }
        for (var one : countries) {
            if (!COUNTRY.matcher(one).matches()) {
                throw CompartmentRejected.countryWrong(one);
            }
        }
        return java.util.Collections.unmodifiableSet(countries);
    }
}
