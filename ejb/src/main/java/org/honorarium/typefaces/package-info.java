/**
 * The typefaces of whatever the house writes as PDF, so that names in every script can be read by
 * whoever opens it.
 *
 * <p>One font with most scripts is part of the house. Fonts with Japanese letters are large, and
 * none may be had as a library: one of the server's is taken, if it has any, and the letters that
 * are used become part of the PDF. The setting {@code HONORARIUM_FONT} names another one, such as
 * {@code /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,0} (of a collection, its first). On
 * a server without one, PDFs name a font that readers of Japanese have, and can only be read there.
 */
package org.honorarium.typefaces;
