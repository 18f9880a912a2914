/**
 * Files of the Zengin system for credit transfers (総合振込), as banks in Japan take them: one class
 * for each type of record (1, 2, 8, 9), each of 120 bytes in CP932, in the standard's words
 * (全国銀行協会, 総合振込レコード・フォーマット).
 */
package org.honorarium.files.control.zengin;
