package org.honorarium.tests.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An order that follows from a seed: the same seed gives the same order, on every server. */
public final class Shuffle {

    private Shuffle() {}

    /** The numbers from 0 to many - 1 in another order. */
    public static List<Integer> order(long seed, int many) {
        var order = new ArrayList<>(IntStream.range(0, many).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return List.copyOf(order);
    }
}
