/** Life stories over HTTP: the house as programs and people meet it, from outside. */
package org.honorarium.journey;
