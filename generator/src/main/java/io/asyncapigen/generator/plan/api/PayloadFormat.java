package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.Schema;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the codecs of the runtime read and write of payloads in a content type. */
enum PayloadFormat {
    /** Any value. */
    TREE("say the type by which it is known, such as application/json or one that ends in +json"),
    /** What has a type by which its text is told to be a number, a list and so on. */
    XML("say the type of the payload, as XML tells no text from a number"),
    /** Text, and what is written as one. */
    TEXT("say `type: string` for the text as it is, or `type: string` and `format: binary` for its bytes"),
    NONE(TREE.help);

    private static final ClassName ANY_VALUE = ClassName.get("io.asyncapigen.runtime.json", "JsonValue");
    private static final Pattern TREES = Pattern.compile(
            ".*\\*.*" // a star leaves it open
                    + "|application/(?:json|cbor|(?:vnd\\.|x-)?msgpack|(?:x-)?yaml)|text/(?:json|(?:x-|vnd\\.)?yaml)"
                    + "|.*\\+(?:json|cbor|msgpack|yaml)");
    private static final Pattern XMLS = Pattern.compile("(?:application|text)/xml|.*\\+xml");
    private static final Set<JsonKind> SINGLE = EnumSet.of(JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN);

    private final String help;

    PayloadFormat(String help) {
        this.help = help;
    }

    static PayloadFormat of(String contentType) {
        String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (TREES.matcher(name).matches()) {
            return TREE;
        } else if (XMLS.matcher(name).matches()) {
            return XML;
        }
        return name.startsWith("text/") ? TEXT : NONE;
    }

    /**
     * Whether there is a codec for payloads that are no bytes.
     *
     * @param type of the payload in Java
     * @param schema of the payload; null when it is unknown
     */
    boolean reads(TypeName type, @Nullable Schema schema) {
        return switch (this) {
            case TREE -> true;
            case XML -> !type.equals(ANY_VALUE);
            case TEXT -> isText(schema);
            case NONE -> false;
        };
    }

    private static boolean isText(@Nullable Schema schema) {
        return schema != null && SINGLE.containsAll(schema.accept(JsonKind.OF_SCHEMA));
    }

    /** What the author of a document can do about a payload that is not read. */
    String help() {
        return help;
    }

    /** A type as people call it. */
    static String shown(TypeName type) {
        return type instanceof ClassName known ? known.simpleName() : type.toString();
    }
}
