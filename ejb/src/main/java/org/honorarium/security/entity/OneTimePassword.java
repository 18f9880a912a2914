package org.honorarium.security.entity;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A password that an administrator hands over and that must be changed at the first sign-in. It is
 * shown once. No letters that look like others, because people read it out.
 */
public final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private OneTimePassword() {}

    public static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
