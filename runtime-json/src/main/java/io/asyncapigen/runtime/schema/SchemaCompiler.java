package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles schemas of one document and everything that they refer to within it. Patterns are those of {@link java.util.regex.Pattern}: who
 * hands a document in translates them. Not thread-safe.
 */
final class SchemaCompiler {
    private static final String ROOT = "schema://document/root";

    /** What stands there is no schema, whatever it looks like. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private final Dialect dialect;
    private final boolean formats;
    private boolean notes;
    private final Map<String, JsonValue> resources = new HashMap<>();
    private final Map<String, Check[]> references = new HashMap<>();

    /** Schemas that something refers to and that are not compiled yet: one after the other, as a chain of them may be long. */
    private final Deque<Runnable> open = new ArrayDeque<>();

    /** @param formats whether {@code format} is checked */
    SchemaCompiler(JsonValue document, Dialect dialect, boolean formats) {
        this.dialect = dialect;
        this.formats = formats;
        resources.put(ROOT, document);
        index(document, URI.create(ROOT));
    }

    /**
     * The schema that the document is.
     *
     * @throws IllegalArgumentException when a reference leads nowhere, or a keyword has a value that it cannot have
     */
    Schema root() {
        return referred("#");
    }

    /**
     * The schema under a name of the document.
     *
     * @throws IllegalArgumentException as {@link #root}, or when there is no such name
     */
    Schema member(String name) {
        String pointer = new JsonPointer(List.of(name)).toString();
        return referred("#" + URLEncoder.encode(pointer, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private Schema referred(String reference) {
        Check[] slot = reference(reference, URI.create(ROOT));
        try {
            while (!open.isEmpty()) {
                open.remove().run();
            }
        } catch (IllegalArgumentException e) {
            open.clear();
            references.clear(); // some are not compiled
            throw e;
        }
        return new Schema(slot[0], notes);
    }

    private void index(JsonValue value, URI base) {
        if (value instanceof JsonObject object) {
            notes |= dialect != Dialect.DRAFT_07 && UnevaluatedKeywords.isIn(object);
            URI here = base(object, base);
            if (!here.equals(base)) {
                resources.put(here.toString(), object);
            }
            for (String name : List.of("$anchor", "$id")) {
                if (object.members().get(name) instanceof JsonString anchor
                        && (name.equals("$anchor") || anchor.value().startsWith("#"))) {
                    String fragment = anchor.value().replaceFirst("^#", "");
                    resources.put(here + "#" + fragment, object);
                }
            }
            object.members().forEach((name, each) -> {
                if (!DATA.contains(name)) {
                    index(each, here);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.values().forEach(each -> index(each, base));
        }
    }

    private URI base(JsonObject schema, URI base) {
        boolean counts = dialect != Dialect.DRAFT_07 || !schema.members().containsKey("$ref");
        if (counts
                && schema.members().get("$id") instanceof JsonString id
                && !id.value().startsWith("#")) {
            String text = base.resolve(id.value()).toString();
            return URI.create(text.endsWith("#") ? text.substring(0, text.length() - 1) : text);
        }
        return base;
    }

    private Check schema(JsonValue schema, URI outer) {
        if (schema instanceof JsonBoolean bool) {
            return bool.value() ? Check.ANY : (value, run) -> run.fault("false", "nothing may be here");
        }
        if (!(schema instanceof JsonObject object)) {
            throw new IllegalArgumentException("a schema is an object, true or false, not " + schema);
        }
        URI base = base(object, outer);
        List<Check> checks = new ArrayList<>();
        boolean alone = dialect == Dialect.DRAFT_07;
        if (object.members().get("$ref") instanceof JsonString target) {
            Check[] slot = reference(target.value(), base);
            checks.add((value, run) -> run.apply(slot[0], value));
            if (alone) {
                return checks.get(0);
            }
        }
        new Keywords(object, each -> schema(each, base), dialect, formats).addTo(checks);
        if (dialect != Dialect.DRAFT_07 && UnevaluatedKeywords.isIn(object)) {
            UnevaluatedKeywords.addTo(checks, object, each -> schema(each, base));
            Check all = all(checks);
            return (value, run) -> run.scoped(() -> all.check(value, run));
        }
        return all(checks);
    }

    private static Check all(List<Check> checks) {
        List<Check> all = List.copyOf(checks);
        return (value, run) -> {
            for (Check each : all) {
                each.check(value, run);
            }
        };
    }

    private Check[] reference(String target, URI from) {
        boolean here = target.isEmpty() || target.startsWith("#"); // a URN resolves nothing, not even a fragment
        String text = here ? from + target : from.resolve(target).toString();
        Check[] known = references.get(text);
        if (known != null) {
            return known;
        }
        Check[] slot = {Check.ANY};
        references.put(text, slot);
        int hash = text.indexOf('#');
        String resource = hash < 0 ? text : text.substring(0, hash);
        String fragment =
                hash < 0 ? "" : URLDecoder.decode(text.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        JsonValue found = resources.get(resource);
        URI at = URI.create(resource);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            found = resources.get(resource + "#" + fragment);
        } else if (found != null) {
            for (String segment : JsonPointer.parse(fragment).segments()) {
                at = found instanceof JsonObject object ? base(object, at) : at;
                found = new JsonPointer(List.of(segment)).read(found).orElseThrow(() -> nowhere(target));
            }
        }
        if (found == null) {
            throw nowhere(target);
        }
        JsonValue meant = found;
        URI base = at;
        open.add(() -> slot[0] = schema(meant, base));
        return slot;
    }

    private static IllegalArgumentException nowhere(String target) {
        return new IllegalArgumentException("the reference " + target + " leads nowhere in the schema");
    }
}
