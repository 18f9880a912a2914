/**
 * Prices: the quote of each assignment, locked when the work is claimed and never changed. Its id
 * is the assignment's id. Rate cards, from which quotes are made, come with a later capability;
 * work that was priced elsewhere brings its price along.
 */
package org.honorarium.pricing;
