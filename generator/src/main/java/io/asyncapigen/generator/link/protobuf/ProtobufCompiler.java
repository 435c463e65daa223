package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.model.schema.CompiledClass;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ImportedTexts;
import io.asyncapigen.generator.validate.language.ProtobufFault;
import io.asyncapigen.generator.validate.language.ProtobufFile;
import io.asyncapigen.generator.validate.language.ProtobufSchema;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Has {@code protoc} make the classes of texts, each text once. Not thread-safe. */
public final class ProtobufCompiler {
    private static final String SUFFIX = ".proto";
    private static final String ADVICE =
            "protoc looks for Google's own types in the folder `include` beside its own; Debian has them in"
                    + " libprotobuf-dev";

    private final Protoc protoc;
    private final ImportedTexts files;
    private final String home;
    private final Diagnostics diagnostics;
    private final Map<Object, SortedMap<String, String>> compiled = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private boolean asked;
    private boolean failed;

    /**
     * @param protoc the program
     * @param home the package of classes of texts that do not name one
     */
    public ProtobufCompiler(Path protoc, ImportedTexts files, String home, Diagnostics diagnostics) {
        this.protoc = new Protoc(protoc);
        this.files = files;
        this.home = home;
        this.diagnostics = diagnostics;
    }

    /**
     * The class of the message that is meant by a Multi Format Schema Object.
     *
     * @param place the text that it holds
     */
    CompiledClass compile(Located wrapper, Located place) throws UntypedException {
        if (!(place.node() instanceof StringNode text)) {
            throw new UntypedException("it is no text");
        }
        ProtobufFile file;
        try {
            file = ProtobufSchema.read(text.value());
        } catch (ProtobufFault e) {
            throw new UntypedException("line " + e.line() + " is wrong: " + e.getMessage());
        }
        String message = MessageChoice.choose(wrapper, file);
        String path = path(place, text.value(), message);
        // A file is compiled once, whichever of its messages is meant, and a text that stands in several places too.
        Object key = isFile(place) ? place.source() : path;
        SortedMap<String, String> sources = compiled.get(key);
        if (sources == null) {
            sources = compile(ProtoTexts.of(place, path, file, files, home, diagnostics));
            compiled.put(key, sources);
        }
        return JavaSources.of(sources, path, message)
                .orElseThrow(() -> new UntypedException("protoc made no class for " + message));
    }

    private static boolean isFile(Located place) {
        return place.pointer().parent() == null;
    }

    /** A file keeps its name; for a text in the document, one that makes {@code OrderProto} the class around {@code Order}. */
    private String path(Located place, String text, String message) {
        if (isFile(place)) {
            String uri = String.valueOf(place.source().uri().getPath());
            String name = uri.substring(uri.lastIndexOf('/') + 1);
            return ImportedTexts.isPath(name) && name.endsWith(SUFFIX) ? name : "schema" + SUFFIX;
        }
        String outermost = message.indexOf('.') < 0 ? message : message.substring(0, message.indexOf('.'));
        return paths.computeIfAbsent(outermost + ":" + text, key -> {
            String path = outermost + "_proto" + SUFFIX;
            for (int i = 2; !taken.add(path); i++) {
                path = outermost + i + "_proto" + SUFFIX;
            }
            return path;
        });
    }

    private SortedMap<String, String> compile(ProtoTexts texts) throws UntypedException {
        if (failed) {
            throw new UntypedException("protoc failed before", Severity.NOTE);
        }
        try {
            checkVersion();
            Protoc.Compiled result = protoc.compile(texts.texts());
            result.complaints().forEach(each -> report(each, texts));
            if (result.complaints().stream().anyMatch(each -> !each.warning())) {
                throw new UntypedException("protoc refuses it", Severity.NOTE);
            }
            return result.sources();
        } catch (ProtocFailure e) {
            failed = true;
            diagnostics.report(Diagnostic.of(DiagnosticId.PROTOC_FAILED, "protoc " + e.getMessage())
                    .withHelp("name another one with --protoc FILE, or do without it: --no-protoc"));
            throw new UntypedException("protoc failed", Severity.NOTE);
        }
    }

    private void checkVersion() throws ProtocFailure {
        if (asked) {
            return;
        }
        asked = true;
        ProtocVersion version = protoc.version();
        if (!version.fits()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticId.PROTOC_VERSION,
                            "protoc " + version.text() + " makes classes that protobuf-java " + ProtocVersion.RUNTIME
                                    + " of asyncapi-gen-runtime-protobuf does not run")
                    .withHelp(
                            version.release() > ProtocVersion.FITTING
                                    ? "put protobuf-java of that version on the class path, or take protoc "
                                            + ProtocVersion.FITTING
                                    : "take protoc " + ProtocVersion.FITTING));
        }
    }

    private void report(Complaint complaint, ProtoTexts texts) {
        Located place = texts.place(complaint.file()).orElse(null);
        if (place == null) {
            Diagnostic diagnostic =
                    Diagnostic.of(DiagnosticId.INVALID_PROTOBUF, complaint.file() + ": " + complaint.sentence());
            boolean isOfGoogle = complaint.file().startsWith(ProtoTexts.OF_GOOGLE);
            diagnostics.report(weighed(complaint, isOfGoogle ? diagnostic.withHelp(ADVICE) : diagnostic));
            return;
        }
        String content = place.node() instanceof StringNode text ? text.value() : "";
        Diagnostic diagnostic = TextPosition.of(place, content, complaint.line(), complaint.column())
                .map(at -> Diagnostic.at(DiagnosticId.INVALID_PROTOBUF, at, complaint.sentence()))
                .orElseGet(() -> Diagnostic.at(
                        DiagnosticId.INVALID_PROTOBUF,
                        place,
                        "line " + complaint.line() + " of the Protocol Buffers text: " + complaint.sentence()));
        diagnostics.report(weighed(complaint, diagnostic));
    }

    private static Diagnostic weighed(Complaint complaint, Diagnostic diagnostic) {
        return complaint.warning() ? diagnostic.withSeverity(Severity.WARNING) : diagnostic;
    }
}
