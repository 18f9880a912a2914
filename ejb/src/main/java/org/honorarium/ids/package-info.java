/** Ids: time-ordered, made by the application, never by the database's sequences. */
package org.honorarium.ids;
