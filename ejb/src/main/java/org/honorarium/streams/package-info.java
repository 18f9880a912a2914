/**
 * What comes in and goes out as a stream: files on disk until they are read, never more of one than
 * is taken, and no line longer than it may be; texts that a spreadsheet shows and never runs, and
 * text in the letters that banks take.
 */
package org.honorarium.streams;
