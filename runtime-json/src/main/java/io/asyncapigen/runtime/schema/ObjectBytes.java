package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.Names;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keywords for objects, but for those that look at names, or at what else is there. */
final class ObjectBytes implements ByteCheck {
    /** Of properties and required members. */
    private final Names names;

    /** By the index of their names; null for a required member that is no property. */
    private final @Nullable ByteCheck[] properties;

    private final boolean[] isRequired;
    private final int required;
    private final Map<BoundedPattern, ByteCheck> patterns;
    private final ByteCheck rest;
    private final Limits size;

    /** @param rest what applies to members that are neither properties nor have a name with a pattern */
    ObjectBytes(
            Map<String, ByteCheck> properties,
            Set<String> required,
            Map<BoundedPattern, ByteCheck> patterns,
            ByteCheck rest,
            Limits size) {
        Set<String> all = new LinkedHashSet<>(properties.keySet());
        all.addAll(required);
        List<String> known = new ArrayList<>(all);
        this.names = new Names(known);
        this.properties = new @Nullable ByteCheck[known.size()];
        this.isRequired = new boolean[known.size()];
        for (int i = 0; i < known.size(); i++) {
            this.properties[i] = properties.get(known.get(i));
            this.isRequired[i] = required.contains(known.get(i));
        }
        this.required = required.size();
        this.patterns = patterns;
        this.rest = rest;
        this.size = size;
    }

    @Override
    public boolean passes(Utf8Json json, ByteRun run) {
        boolean[] seen = new boolean[properties.length];
        int missing = required;
        int count = 0;
        if (json.startObject()) {
            int likely = 0;
            do {
                int index = json.name(names, likely);
                count++;
                if (index >= 0) {
                    likely = index + 1;
                    if (seen[index]) {
                        throw NotSureException.because();
                    }
                    seen[index] = true;
                    missing -= isRequired[index] ? 1 : 0;
                }
                if (!passes(index < 0 ? null : properties[index], json, run)) {
                    return false;
                }
            } while (json.nextMember());
        }
        return missing == 0 && size.allow(count);
    }

    private boolean passes(@Nullable ByteCheck property, Utf8Json json, ByteRun run) {
        if (patterns.isEmpty()) {
            return run.apply(property == null ? rest : property, json);
        }
        String name = json.name();
        long start = json.mark();
        boolean isKnown = property != null;
        if (property != null && !run.apply(property, json, start)) {
            return false;
        }
        for (Map.Entry<BoundedPattern, ByteCheck> each : patterns.entrySet()) {
            if (each.getKey().find(name).orElseThrow(NotSureException::because)) {
                isKnown = true;
                if (!run.apply(each.getValue(), json, start)) {
                    return false;
                }
            }
        }
        return isKnown || run.apply(rest, json, start);
    }
}
