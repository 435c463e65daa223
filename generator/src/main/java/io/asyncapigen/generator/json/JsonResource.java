package io.asyncapigen.generator.json;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON files that the generator brings along. It uses our own reader, which a run has loaded anyway, since a
 * second one takes longer to start than all of our files take to read.
 */
public final class JsonResource {
    private JsonResource() {}

    /**
     * The object in a file beside a class; neither it nor anything in it can be changed.
     *
     * @throws IllegalStateException when the file is missing or wrong, which means that this program was packed wrong
     */
    public static ObjectNode read(Class<?> beside, String name) {
        Diagnostics diagnostics = new Diagnostics();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " beside " + beside.getName() + " is missing");
            }
            Located root = DocumentReader.create()
                    .read(URI.create("resource:" + name), name, in.readAllBytes(), diagnostics)
                    .orElseThrow(
                            () -> new IllegalStateException(diagnostics.all().toString()));
            return (ObjectNode) SourceView.of(root.node());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
