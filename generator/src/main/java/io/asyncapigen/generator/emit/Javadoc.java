package io.asyncapigen.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.asyncapigen.generator.model.ExternalDocs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a Javadoc comment of the texts of a document. They are CommonMark and untrusted: whatever they hold, the comment
 * ends where it should. Not thread-safe; made for one comment.
 */
public final class Javadoc {
    private final List<String> body = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private Javadoc() {}

    public static Javadoc create() {
        return new Javadoc();
    }

    /** Adds the paragraphs of a CommonMark text; nothing when it is null or blank. */
    public Javadoc text(@Nullable String markdown) {
        if (markdown != null) {
            Markdown.blocks(markdown).forEach(this::add);
        }
        return this;
    }

    /** Adds a paragraph of our own, which is HTML already; parts that come from a document go through {@link #code}. */
    public Javadoc paragraph(String html) {
        add(Markdown.wrapped(html));
        return this;
    }

    /** Adds a paragraph of our own if there is none yet: the first sentence where the document says nothing. */
    public Javadoc otherwise(String html) {
        return body.isEmpty() ? paragraph(html) : this;
    }

    /** Adds {@code @param}; nothing when there is nothing to say. Ask in the order of the declaration. */
    public Javadoc param(String name, @Nullable String markdown) {
        List<String> blocks = markdown == null ? List.of() : Markdown.blocks(markdown);
        if (!blocks.isEmpty()) {
            tag("@param " + name + " " + joined(blocks));
        }
        return this;
    }

    /** Adds another block tag of our own, such as {@code @return the value}, which is HTML already. */
    public Javadoc tag(String html) {
        tags.add(Markdown.wrapped(html).replace("\n", "\n    "));
        return this;
    }

    /** Adds {@code @see}, behind all other tags, with the link, or its text alone when the URL is none that a browser should follow. */
    public Javadoc see(@Nullable ExternalDocs docs) {
        if (docs != null) {
            String label = docs.description() == null ? docs.url() : docs.description();
            String link =
                    Markdown.link(docs.url(), Markdown.escaped(label.strip().replaceAll("\\s+", " ")));
            links.add(link.startsWith("<a ") ? "@see " + link : "@see <a>" + link + "</a>");
        }
        return this;
    }

    /** A text as code, on one line, safe in any comment: {@code {@code x}} or the same with entities. */
    public static String code(String text) {
        return Markdown.code(text);
    }

    /** The comment without its delimiters, for {@code addJavadoc}; empty when nothing was added. */
    public CodeBlock build() {
        List<String> last = new ArrayList<>(tags);
        last.addAll(links);
        if (body.isEmpty() && last.isEmpty()) {
            return CodeBlock.builder().build();
        }
        String text = joined(body);
        String gap = text.isEmpty() || last.isEmpty() ? "" : "\n\n";
        return CodeBlock.of("$L", text + gap + String.join("\n", last));
    }

    private void add(String block) {
        body.add(block);
    }

    private static String joined(List<String> blocks) {
        StringBuilder text = new StringBuilder();
        for (String block : blocks) {
            boolean paragraph = !block.startsWith("<ul>") && !block.startsWith("<ol>") && !block.startsWith("<pre>");
            if (text.length() > 0) {
                text.append(paragraph ? "\n\n<p>" : "\n\n");
            }
            text.append(block);
        }
        return text.toString();
    }
}
