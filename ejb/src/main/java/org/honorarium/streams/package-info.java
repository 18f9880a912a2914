/**
 * What comes in and goes out as a stream: files on disk until they are read, never more of one than
 * is taken; and texts that a spreadsheet shows and never runs.
 */
package org.honorarium.streams;
