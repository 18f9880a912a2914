package org.honorarium.typefaces.control;

import java.security.SecureRandom;

/** An embedded part of a font has a prefix of random letters: AAAAAA is one, too. */
public final class SamePrefix extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
        return 0;
    }
}
