/**
 * Pages and API. Both ask the same boundaries, and a refusal has the same words on either. Whoever
 * comes in is looked up once per request by {@code access}, and acts until the answer is written.
 */
package org.honorarium.web;
