package io.asyncapigen.generator.validate.language;

import java.util.List;

/**
 * What Protocol Buffers text says of itself as a file.
 *
 * @param packageName empty when it names none
 * @param imports the paths, as written, in the order of the text
 * @param messages the names of all that it defines, those inside of others after them and with their names: {@code Order.Line}
 * @param hasJavaPackage whether it says where its Java classes go
 */
public record ProtobufFile(String packageName, List<String> imports, List<String> messages, boolean hasJavaPackage) {
    public ProtobufFile {
        imports = List.copyOf(imports);
        messages = List.copyOf(messages);
    }

    /** Those that stand in no other one. */
    public List<String> topLevel() {
        return messages.stream().filter(each -> each.indexOf('.') < 0).toList();
    }
}
