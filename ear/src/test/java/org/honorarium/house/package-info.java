/**
 * A small house for tests that run inside the server: built through the boundaries, like any other.
 */
package org.honorarium.house;
