/**
 * Backup, restore and verification by command: {@code mvn -Pbackup}, {@code mvn -Prestore}, {@code
 * mvn -Pverify}. They work while Honorarium runs (but for the restore) or rests.
 *
 * <p>A backup is a folder: the files of the database as PostgreSQL's own backup interface gives
 * them while it is at work, with the write-ahead log that makes them whole; the keys and passwords;
 * the register of what was sent; and a list of all of it with SHA-256, written last. A backup that
 * was killed has no list and another name. Each backup is tried before it is called one: it is
 * restored beside, and a database is started on it.
 *
 * <p>A restore never touches the register of what was sent: what left the house does not come back.
 * It leaves a mark, by which the house knows that it was restored, and releases nothing before what
 * was sent since is accounted for.
 */
package org.honorarium.backup;
