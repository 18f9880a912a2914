/**
 * One database and one application server for all tests of a run, started by the launcher's own
 * classes when the first test needs them and stopped with the tests' process.
 *
 * <p>A test that ends in {@code IT} runs inside the server, next to what it tests: it is annotated
 * with {@code @ExtendWith(ArquillianExtension.class)} and needs no deployment method. A test that
 * ends in {@code Journey} runs outside and asks {@link org.honorarium.session.ServerSession} for
 * the address.
 */
package org.honorarium.session;
