/**
 * The database: its history of migrations, and statements in the caller's transaction. It knows no
 * business.
 */
package org.honorarium.database;
