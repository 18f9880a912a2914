/**
 * Reviews: which waiting work is looked at, in what order, and all that a reviewer has before them
 * when they decide; and what annotators read of it afterwards. The decisions themselves are {@code
 * quality}'s.
 *
 * <p>Who opens the queue or the work of a confidential project is exposed to its client; nobody
 * finds their own work in a queue.
 */
package org.honorarium.reviews;
