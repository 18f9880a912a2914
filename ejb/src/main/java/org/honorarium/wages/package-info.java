/**
 * Wages: what work of the past would have cost under a rate card that is not published yet, and
 * what an hour of it would have paid. Nothing is kept; every figure is computed by the formula that
 * also makes quotes.
 */
package org.honorarium.wages;
