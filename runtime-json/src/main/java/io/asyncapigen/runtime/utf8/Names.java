package io.asyncapigen.runtime.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names of members, found by their bytes. Immutable. */
public final class Names {
    private final byte[][] names;

    /** One more than the index of a name, at the place of its hash or behind; 0 where there is none. A half of them at most are taken. */
    private final int[] table;

    /** @param names all different; their indexes are what is found */
    public Names(List<String> names) {
        this.names = names.stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.table = new int[Integer.highestOneBit(Math.max(1, names.size())) * 4];
        for (int i = 0; i < this.names.length; i++) {
            if (!new String(this.names[i], StandardCharsets.UTF_8).equals(names.get(i))) {
                continue; // half a surrogate pair, which no bytes are
            }
            int place = place(this.names[i], 0, this.names[i].length);
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = i + 1;
        }
    }

    public int size() {
        return names.length;
    }

    /**
     * The index of the name that these bytes are, or a negative number.
     *
     * @param likely the index to look at first; any number
     */
    int find(byte[] bytes, int from, int to, int likely) {
        if (likely < names.length && likely >= 0 && is(likely, bytes, from, to)) {
            return likely;
        }
        int place = place(bytes, from, to);
        while (table[place] != 0) {
            if (is(table[place] - 1, bytes, from, to)) {
                return table[place] - 1;
            }
            place = place + 1 & table.length - 1;
        }
        return -1;
    }

    private boolean is(int index, byte[] bytes, int from, int to) {
        byte[] name = names[index];
        return name.length == to - from && Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return (hash ^ hash >>> 15) & table.length - 1;
    }
}
