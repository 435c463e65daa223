package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.Names;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads objects as records. */
final class RecordBytes implements ByteReader {
    private final Creator creator;
    private final Names names;
    private final ByteReader[] members;
    private final boolean[] isRequired;
    private final @Nullable ByteReader others;
    private final Set<String> unclear;

    /**
     * @param members readers of the members that have parameters, in their order
     * @param others reads the values of all other members, for the parameter behind them
     */
    RecordBytes(RecordForm form, List<ByteReader> members, @Nullable ByteReader others) {
        this.creator = form.creator();
        this.names = new Names(form.names());
        this.members = members.toArray(ByteReader[]::new);
        this.isRequired = new boolean[members.size()];
        for (int i = 0; i < isRequired.length; i++) {
            isRequired[i] = form.required().contains(form.names().get(i));
        }
        this.others = others;
        this.unclear = form.unclear();
    }

    @Override
    public Object read(Utf8Json json) {
        int known = members.length;
        @Nullable Object[] values = new @Nullable Object[others == null ? known : known + 1];
        boolean[] seen = new boolean[known];
        Map<String, @Nullable Object> rest = null;
        if (others != null) {
            rest = new LinkedHashMap<>();
            values[known] = rest;
        }
        if (json.startObject()) {
            Set<String> ignored = null;
            int likely = 0;
            do {
                int index = json.name(names, likely);
                if (index >= 0) {
                    if (seen[index]) {
                        throw NotSureException.because();
                    }
                    seen[index] = true;
                    values[index] = members[index].readAny(json);
                    likely = index + 1;
                } else if (others != null && rest != null) {
                    CollectionBytes.put(rest, clear(json.name()), others, json);
                } else {
                    ignored = ignored == null ? new HashSet<>() : ignored;
                    ignore(ignored, json);
                }
            } while (json.nextMember());
        }
        for (int i = 0; i < known; i++) {
            if (!seen[i]) {
                values[i] = absent(i);
            }
        }
        return creator.create(values);
    }

    /** Reads it all the same, as no other way finds out whether it is well-formed. */
    private void ignore(Set<String> names, Utf8Json json) {
        if (!names.add(clear(json.name()))) {
            throw NotSureException.because();
        }
        json.value();
    }

    private String clear(String name) {
        if (unclear.contains(name)) {
            throw NotSureException.because();
        }
        return name;
    }

    private @Nullable Object absent(int member) {
        if (isRequired[member]) {
            throw NotSureException.because();
        }
        return members[member].ofAbsent();
    }
}
