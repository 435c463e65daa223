package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.validate.language.ProtobufFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which message of a text is the payload. */
final class MessageChoice {
    /** By which a document says it, in the Multi Format Schema Object. */
    static final String EXTENSION = "x-protobuf-message";

    private static final Set<String> NO_NAMES = Set.of("payload", "headers");

    private MessageChoice() {}

    /**
     * The message that the document names; else the only one that stands in no other; else the one that is called like the schema or the
     * message of the document.
     *
     * @param wrapper the Multi Format Schema Object
     * @return its name behind those of the messages that it stands in
     */
    static String choose(Located wrapper, ProtobufFile file) throws UntypedException {
        List<String> all = file.topLevel();
        Located wanted = wrapper.get(EXTENSION);
        if (wanted != null) {
            return named(wanted, file);
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        String name = name(wrapper.pointer());
        return all.stream()
                .filter(each -> name != null && plain(each).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new UntypedException(
                        all.isEmpty()
                                ? "it defines no message"
                                : "it defines " + String.join(", ", all) + ", and `" + EXTENSION
                                        + "` does not say which one is meant"));
    }

    private static String named(Located place, ProtobufFile file) throws UntypedException {
        if (!(place.node() instanceof StringNode text)) {
            throw new UntypedException("`" + EXTENSION + "` is no text");
        }
        String wanted = text.value();
        String prefix = file.packageName() + ".";
        String local = wanted.startsWith(prefix) ? wanted.substring(prefix.length()) : wanted;
        if (!file.messages().contains(local)) {
            throw new UntypedException("`" + EXTENSION + "` names " + wanted + ", which it does not define");
        }
        return local;
    }

    /** The key of the component; for what stands in a message, that of the message. */
    private static @Nullable String name(JsonPointer place) {
        if (place.parent() == null) {
            return null;
        }
        JsonPointer owner = NO_NAMES.contains(place.last()) ? place.parent() : place;
        return owner.parent() == null ? null : owner.last();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
