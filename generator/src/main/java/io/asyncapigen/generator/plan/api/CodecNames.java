package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The content types that the codecs of the runtime read into models. */
final class CodecNames {
    private static final Set<String> NAMES = Set.of(
            "application/json",
            "application/cbor",
            "application/msgpack",
            "application/vnd.msgpack",
            "application/x-msgpack",
            "application/xml",
            "application/yaml",
            "application/x-yaml");
    private static final Pattern FORMS = Pattern.compile("text/.*|.*\\+(?:json|cbor|msgpack|xml|yaml)|.*\\*.*");

    private CodecNames() {}

    /** Whether there is one; a star leaves it open, and text is left to the runtime. */
    static boolean isRead(String contentType) {
        String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || FORMS.matcher(name).matches();
    }

    /** A type as people call it. */
    static String shown(TypeName type) {
        return type instanceof ClassName known ? known.simpleName() : type.toString();
    }
}
