/**
 * Annotators: the people who do the work, where they are, and the accounts to which they are paid.
 *
 * <p>Names, addresses and bank details are stored sealed under each person's own key. Beside each
 * lies its print, by which two of them are compared without reading either, and beside an account
 * its last characters, which may be shown; and whether banks could read the town, because nobody is
 * paid to one that they could not. When a person's key is destroyed, nobody reads them again; what
 * was earned and paid stays.
 *
 * <p>An account never changes: another one replaces it, and the one before stays with the time of
 * its replacement, so that every payment can be followed to the account it went to. Each annotator
 * has at most one account in force in a currency. Beside it stands the country that it is in, which
 * decides into which file a payment goes; of older IBANs it is written down later, once. Who comes
 * new with a register is paid at once to the account that it says; every other account waits three
 * days and for a confirmation ({@code V291}).
 */
package org.honorarium.annotators;
