/**
 * The demonstration: a small house full of people and work, so that whoever starts Honorarium for
 * the first time has something to look at. It is invented from a seed ({@link
 * org.honorarium.demonstration.house}) and brought in through the API, as any client would.
 *
 * <p>Everything has an id that is known beforehand, and everything can be done twice. So a load
 * that was killed is simply done again.
 */
package org.honorarium.demonstration;
