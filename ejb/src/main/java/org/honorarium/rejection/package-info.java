/** Refusals: one form for every rule that says no, the same words on a page and in the API. */
package org.honorarium.rejection;
