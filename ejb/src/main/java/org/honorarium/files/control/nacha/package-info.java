/**
 * NACHA files, as banks in the United States take them: one class for each type of record (1, 5, 6,
 * 7, 8, 9), each a line of 94 columns, in the standard's words (NACHA Operating Rules, appendix
 * three).
 */
package org.honorarium.files.control.nacha;
