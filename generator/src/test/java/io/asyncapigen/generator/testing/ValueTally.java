package io.asyncapigen.generator.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@link ValueTrial}s have tried. Only {@link #add} may be called by several threads. */
public final class ValueTally {
    private final SortedMap<String, Integer> broken = new TreeMap<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final SortedSet<String> barren = new TreeSet<>();
    private int parts;
    private long valid;
    private long invalid;
    private long accepted;

    void part(String place, int values, int valid) {
        parts++;
        this.valid += valid;
        invalid += values - valid;
        if (valid == 0) {
            barren.add(place);
        }
    }

    void breaks(String keyword) {
        broken.merge(keyword, 1, Integer::sum);
    }

    void tries(String keyword) {
        tried.merge(keyword, 1, Integer::sum);
    }

    /** How often that keyword was chosen to be broken, whether it could be or not. */
    int tried(String keyword) {
        return tried.getOrDefault(keyword, 0);
    }

    /** Adds what another one has counted. */
    synchronized void add(ValueTally other) {
        other.broken.forEach((keyword, count) -> broken.merge(keyword, count, Integer::sum));
        barren.addAll(other.barren);
        parts += other.parts;
        valid += other.valid;
        invalid += other.invalid;
        accepted += other.accepted;
    }

    void enough() {
        accepted++;
    }

    /** How many values were made wrong on purpose, by the keyword that they offend. */
    public Map<String, Integer> broken() {
        return broken;
    }

    /** The schemas of which no valid value was found. */
    public SortedSet<String> barren() {
        return barren;
    }

    /** How many values were valid. */
    public long valid() {
        return valid;
    }

    /** How often bytes were enough to see that a value is valid. */
    public long accepted() {
        return accepted;
    }

    @Override
    public String toString() {
        return parts + " schemas: " + valid + " valid values were tried and " + invalid
                + " others; made wrong on purpose: " + broken + "; bytes were enough " + accepted + " times";
    }
}
