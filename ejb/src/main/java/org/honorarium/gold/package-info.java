/**
 * Gold tasks: tasks of which the house knows the answer. They are open for claims among the others,
 * paid like them, and nobody who does one can tell; what annotators said at first is compared with
 * what is expected. How often somebody was right becomes a computed qualification, of which
 * requirements and rate cards may speak. What was measured elsewhere, such as attention checks,
 * comes in as results of its own reference.
 */
package org.honorarium.gold;
