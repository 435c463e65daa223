package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schemas of one document, found by the references between them. Immutable. */
final class SchemaDocument {
    private static final String ROOT = "schema://document/root";

    /** What stands there is no schema, whatever it looks like. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private final Dialect dialect;
    private final Map<String, JsonValue> resources = new HashMap<>();
    private boolean notes;

    SchemaDocument(JsonValue document, Dialect dialect) {
        this.dialect = dialect;
        resources.put(ROOT, document);
        index(document, URI.create(ROOT));
    }

    /** @param base what references in it start from */
    record Place(JsonValue schema, URI base) {}

    Dialect dialect() {
        return dialect;
    }

    /** Whether any schema asks which members and elements are evaluated. */
    boolean notes() {
        return notes;
    }

    /** The address of the schema that the document is. */
    static String root() {
        return ROOT + "#";
    }

    /** The address of the schema under a name of the document. */
    static String member(String name) {
        String pointer = new JsonPointer(List.of(name)).toString();
        return root() + URLEncoder.encode(pointer, StandardCharsets.UTF_8).replace("+", "%20");
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

    /** What references in the schema start from. */
    URI base(JsonObject schema, URI outer) {
        boolean counts = dialect != Dialect.DRAFT_07 || !schema.members().containsKey("$ref");
        if (counts
                && schema.members().get("$id") instanceof JsonString id
                && !id.value().startsWith("#")) {
            String text = outer.resolve(id.value()).toString();
            return URI.create(text.endsWith("#") ? text.substring(0, text.length() - 1) : text);
        }
        return outer;
    }

    /** The address that a reference means: the same one for the same schema, as far as it is written alike. */
    static String address(String reference, URI from) {
        boolean here = reference.isEmpty() || reference.startsWith("#"); // a URN resolves nothing, not even a fragment
        return here ? from + reference : from.resolve(reference).toString();
    }

    /** @throws IllegalArgumentException when nothing is there */
    Place find(String address) {
        int hash = address.indexOf('#');
        String resource = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0
                ? ""
                : URLDecoder.decode(address.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        JsonValue found = resources.get(resource);
        URI at = URI.create(resource);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            found = resources.get(resource + "#" + fragment);
        } else if (found != null) {
            for (String segment : JsonPointer.parse(fragment).segments()) {
                at = found instanceof JsonObject object ? base(object, at) : at;
                found = new JsonPointer(List.of(segment)).read(found).orElseThrow(() -> nowhere(address));
            }
        }
        if (found == null) {
            throw nowhere(address);
        }
        return new Place(found, at);
    }

    private static IllegalArgumentException nowhere(String address) {
        String reference = address.startsWith(ROOT) ? address.substring(ROOT.length()) : address;
        return new IllegalArgumentException("the reference " + reference + " leads nowhere in the schema");
    }
}
