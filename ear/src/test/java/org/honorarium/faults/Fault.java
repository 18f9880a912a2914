package org.honorarium.faults;

/** What can happen to a house while it works. */
enum Fault {
    /** {@code kill -9}, and a new start. */
    SERVER_KILLED,
    /** {@code kill -9} of every working process of PostgreSQL, and its recovery. */
    DATABASE_KILLED,
    /** Some connections between the two are cut. */
    CONNECTIONS_CUT
}
