package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.ContentType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A format of payloads beside JSON, and the library that reads and writes it, which need not be there. */
enum Format {
    CBOR("cbor", Set.of("application/cbor"), "tools.jackson.dataformat.cbor.CBORFactory"),
    MESSAGE_PACK(
            "msgpack",
            Set.of("application/msgpack", "application/vnd.msgpack", "application/x-msgpack"),
            "org.msgpack.core.MessagePack"),
    XML("xml", Set.of("application/xml", "text/xml"), "tools.jackson.dataformat.xml.XmlMapper"),
    YAML(
            "yaml",
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml"),
            "tools.jackson.dataformat.yaml.YAMLFactory");

    private final String suffix;
    private final Set<String> names;
    private final boolean isThere;
    private @Nullable TreeFormat tree; // guarded by this

    /** @param library the class by which it is found out whether the library is there */
    Format(String suffix, Set<String> names, String library) {
        this.suffix = "+" + suffix;
        this.names = names;
        this.isThere = isThere(library);
    }

    /** The classes are linked only here, where it is known that what they need is there. */
    private TreeFormat make() {
        return switch (this) {
            case CBOR -> new CborTree();
            case MESSAGE_PACK -> new MessagePackTree();
            case XML -> new XmlTree();
            case YAML -> new YamlTree();
        };
    }

    private static boolean isThere(String library) {
        try {
            Class.forName(library, false, Format.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Empty for JSON, and for what is not known. */
    static Optional<Format> of(ContentType contentType) {
        String name = contentType.type() + "/" + contentType.subtype();
        return Arrays.stream(values())
                .filter(each ->
                        each.names.contains(name) || contentType.subtype().endsWith(each.suffix))
                .findFirst();
    }

    /** Empty when its library is not there. */
    synchronized Optional<TreeFormat> tree() {
        if (tree == null && isThere) {
            tree = make();
        }
        return Optional.ofNullable(tree);
    }

    /** Whether its values have no types, so that numbers are text like any other. */
    boolean isUntyped() {
        return this == XML;
    }
}
