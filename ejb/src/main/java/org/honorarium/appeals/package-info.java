/**
 * Appeals: whoever did work that was rejected says, within seven days after the rejection was
 * written down here, why it was right. Somebody else than who rejected it decides within nine days,
 * with reasons that the annotator reads; when nobody does, time decides for the annotator. What is
 * overturned is accepted, earned and owed in the same transaction, so that it is paid that night;
 * the rejection stays on record, and the appeal against it, too.
 *
 * <p>Removals: an annotator is removed from a project, or from the house, with a reason and
 * evidence that they read, and appeals like against a rejection. They claim nothing more and are
 * not invited; what they have claimed they may finish, what waits is reviewed, and what was earned
 * stays theirs.
 *
 * <p>How far each reviewer is agreed with is counted: what they decided, what of it was appealed,
 * and what of that stood.
 *
 * <p>Invariants, held here and by {@code V070__appeals.sql} and {@code V072__removals.sql}: one
 * appeal at most about one thing; nobody decides about their own decision or their own appeal; an
 * appeal is decided once; work whose rejection was overturned is accepted, and nothing else makes
 * accepted work of rejected; whoever was removed wrongly is removed no more.
 */
package org.honorarium.appeals;
