package org.honorarium.calendar.entity;

/** Why banks are closed on a day from Monday to Friday, by the rules of a calendar. */
public enum Holiday {
    NEW_YEAR,
    MARTIN_LUTHER_KING,
    WASHINGTON,
    MEMORIAL,
    JUNETEENTH,
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
    SECOND_CHRISTMAS,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    MAY_DAY,
    EARLY_MAY,
    SPRING,
    SUMMER,
    COMING_OF_AGE,
    FOUNDATION,
    EMPEROR,
    VERNAL_EQUINOX,
    SHOWA,
    CONSTITUTION,
    GREENERY,
    CHILDREN,
    MARINE,
    MOUNTAIN,
    RESPECT_FOR_THE_AGED,
    AUTUMNAL_EQUINOX,
    SPORTS,
    CULTURE,
    LABOUR_THANKSGIVING,
    /** Between two holidays. */
    CITIZENS,
    /** Instead of a holiday that fell on a day off. */
    SUBSTITUTE,
    /** The turn of the year, when banks in Japan are closed and others are not. */
    TURN_OF_THE_YEAR
}
