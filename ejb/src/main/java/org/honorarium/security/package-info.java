/**
 * Who may come in, and each person's key.
 *
 * <p>Users sign in by name and password, programs by token; both become an {@link
 * org.honorarium.actors.entity.Actor} that is looked up anew for every request, so that a disabled
 * user or a revoked token is worthless at once. The vault keeps one key per person, wrapped by the
 * house's master key: destroying it makes everything sealed under it unreadable for ever.
 */
package org.honorarium.security;
