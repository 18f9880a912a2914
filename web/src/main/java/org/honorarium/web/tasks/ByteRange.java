package org.honorarium.web.tasks;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a request wants (RFC 9110, section 14): one range. A header that is not
 * understood, or asks for several, asks for all.
 *
 * @param first counted from 0
 * @param last with it
 */
record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** Empty if the whole file is wanted. What cannot be given is not possible, see there. */
    static Optional<ByteRange> of(String header, long size) {
        var form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long many = Long.parseLong(form.group(2));
            return Optional.of(
                    new ByteRange(many == 0 ? size : Math.max(0, size - many), size - 1));
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(form.group(2));
        return last < first
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    boolean isPossible() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
