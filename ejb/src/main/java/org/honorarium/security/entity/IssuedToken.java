package org.honorarium.security.entity;

/**
 * A token just made.
 *
 * @param secret shown now and never again
 */
public record IssuedToken(ApiToken token, TokenSecret secret) {}
