package io.asyncapigen.generator.validate.language;

import io.asyncapigen.generator.validate.language.ProtobufText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Protocol Buffers text, versions 2 and 3, checked for its syntax: a small reading of the grammar that knows files, messages,
 * enums, services and their fields, and skips what stands in the brackets of options.
 */
public final class ProtobufSchema {
    private static final int MAX_DEPTH = 100;
    private static final Set<String> LABELS = Set.of("optional", "required", "repeated");
    private static final Set<String> MAP_KEYS = Set.of(
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string");

    private final List<Token> tokens;
    private final List<String> imports = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private String packageName = "";
    private boolean hasJavaPackage;
    private String scope = "";
    private int at;
    private int depth;

    private ProtobufSchema(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads the text to its end.
     *
     * @throws ProtobufFault at the first thing that the grammar does not allow
     */
    public static ProtobufFile read(String text) {
        var schema = new ProtobufSchema(ProtobufText.tokens(text));
        schema.file();
        return new ProtobufFile(schema.packageName, schema.imports, schema.messages, schema.hasJavaPackage);
    }

    private void file() {
        while (!peek().text().isEmpty()) {
            switch (peek().text()) {
                case "syntax", "edition" -> {
                    at++;
                    expect("=");
                    string();
                    expect(";");
                }
                case "package" -> {
                    at++;
                    packageName = name("the name of a package");
                    expect(";");
                }
                case "import" -> {
                    at++;
                    if (!take("public")) {
                        take("weak");
                    }
                    imports.add(string());
                    expect(";");
                }
                case "service" -> service();
                case "option" -> {
                    hasJavaPackage |= tokens.get(at + 1).text().equals("java_package");
                    statement();
                }
                default -> definition("a definition");
            }
        }
    }

    /** What may stand in a file as well as in a message. */
    private void definition(String wanted) {
        switch (peek().text()) {
            case ";" -> at++;
            case "option" -> statement();
            case "message" -> {
                at++;
                String outer = scope;
                String inner = outer + name("the name of a message");
                messages.add(inner);
                scope = inner + ".";
                message();
                scope = outer;
            }
            case "enum" -> enumeration();
            case "extend" -> {
                at++;
                name("the message to extend");
                message();
            }
            default -> throw unexpected(wanted);
        }
    }

    private void message() {
        if (++depth > MAX_DEPTH) {
            throw new ProtobufFault(peek().line(), "messages are nested deeper than " + MAX_DEPTH);
        }
        expect("{");
        while (!take("}")) {
            switch (peek().text()) {
                case "reserved", "extensions" -> statement();
                case "oneof" -> {
                    at++;
                    name("the name of a oneof");
                    message();
                }
                case ";", "option", "message", "enum", "extend" -> definition("a field");
                default -> field();
            }
        }
        depth--;
    }

    private void field() {
        if (LABELS.contains(peek().text())) {
            at++;
        }
        if (peek().text().equals("group")) {
            at++;
            name("the name of a group");
            number();
            message();
            return;
        }
        if (peek().text().equals("map") && tokens.get(at + 1).text().equals("<")) {
            mapType();
        } else {
            name("a field");
        }
        name("the name of a field");
        number();
        options();
        expect(";");
    }

    private void mapType() {
        at += 2;
        if (!MAP_KEYS.contains(peek().text())) {
            throw unexpected("the key type of a map");
        }
        at++;
        expect(",");
        name("the value type of a map");
        expect(">");
    }

    private void number() {
        expect("=");
        int number = peek().number().orElseThrow(() -> unexpected("the number of a field"));
        if (number < 1) {
            throw new ProtobufFault(peek().line(), "the number of a field is at least 1");
        }
        at++;
    }

    private void enumeration() {
        at++;
        name("the name of an enum");
        expect("{");
        while (!take("}")) {
            if (Set.of("option", "reserved").contains(peek().text())) {
                statement();
            } else if (!take(";")) {
                name("a value");
                expect("=");
                take("-");
                if (peek().number().isEmpty()) {
                    throw unexpected("the number of a value");
                }
                at++;
                options();
                expect(";");
            }
        }
    }

    private void service() {
        at++;
        name("the name of a service");
        expect("{");
        while (!take("}")) {
            if (peek().text().equals("option")) {
                statement();
            } else if (!take(";")) {
                method();
            }
        }
    }

    private void method() {
        expect("rpc");
        name("the name of a method");
        methodType();
        expect("returns");
        methodType();
        if (peek().text().equals("{")) {
            skipTo("{", "}");
            take(";");
        } else {
            expect(";");
        }
    }

    private void methodType() {
        expect("(");
        take("stream");
        name("a message");
        expect(")");
    }

    /** Skips a statement up to its semicolon, values in braces included. */
    private void statement() {
        at++;
        while (!take(";")) {
            if (peek().text().isEmpty() || peek().text().equals("}")) {
                throw unexpected(";");
            }
            if (peek().text().equals("{")) {
                skipTo("{", "}");
            } else {
                at++;
            }
        }
    }

    private void options() {
        if (peek().text().equals("[")) {
            skipTo("[", "]");
        }
    }

    private void skipTo(String open, String close) {
        int level = 0;
        do {
            String token = peek().text();
            if (token.isEmpty()) {
                throw unexpected(close);
            }
            level += token.equals(open) ? 1 : token.equals(close) ? -1 : 0;
            at++;
        } while (level > 0);
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private boolean take(String text) {
        if (peek().text().equals(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!take(text)) {
            throw unexpected(text);
        }
    }

    private String name(String wanted) {
        if (!peek().isName()) {
            throw unexpected(wanted);
        }
        return tokens.get(at++).text();
    }

    /** What stands between the quotes. */
    private String string() {
        if (!peek().isString()) {
            throw unexpected("a string");
        }
        String text = tokens.get(at++).text();
        return text.substring(1, text.length() - 1);
    }

    private ProtobufFault unexpected(String wanted) {
        return new ProtobufFault(peek().line(), "expected " + wanted + ", found " + peek().shown());
    }
}
