/**
 * The demonstration house, before it is loaded: a payer, clients, projects, annotators and ninety
 * days of work, invented from a seed. The same seed and the same last day give the same house, to
 * the byte. How much is done, how long it takes and what it pays is spread as in real batches of
 * crowd work; names, addresses and bank accounts are made up.
 */
package org.honorarium.demonstration.house;
