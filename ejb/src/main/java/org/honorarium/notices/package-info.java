/**
 * Notices: what the house tells a person, as a code and facts. Pages say it in the reader's
 * language. Whoever has read a notice keeps it; nobody reads another one's.
 */
package org.honorarium.notices;
