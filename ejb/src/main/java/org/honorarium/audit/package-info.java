/** The audit record: who changed what, when, from what to what. Only added to. */
package org.honorarium.audit;
