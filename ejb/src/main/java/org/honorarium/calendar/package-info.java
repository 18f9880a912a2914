/** Time: the clock that everything takes its instants from. Tests bring their own. */
package org.honorarium.calendar;
