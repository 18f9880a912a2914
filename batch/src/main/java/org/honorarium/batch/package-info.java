/**
 * Jobs and timers: what runs without anybody waiting for it. They keep threads busy; every rule is
 * in the components of the ejb module.
 */
package org.honorarium.batch;
