/** Attacks on the rules that always hold, by the application's own role in the database. */
package org.honorarium.rules;
