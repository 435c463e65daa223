package io.asyncapigen.runtime.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the members that a builder was not given, so that all of them can be named at once. */
public final class MissingMembers {
    private final String type;
    private final List<String> missing = new ArrayList<>();

    private MissingMembers(String type) {
        this.type = type;
    }

    /** Starts with none, for a builder of that type. */
    public static MissingMembers of(String type) {
        return new MissingMembers(type);
    }

    /** The member is missing when its value is null. */
    public MissingMembers require(String member, @Nullable Object value) {
        if (value == null) {
            missing.add(member);
        }
        return this;
    }

    /** @throws IllegalStateException when a member is missing; the message names all of them */
    public void check() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(type + " needs " + String.join(", ", missing));
        }
    }
}
