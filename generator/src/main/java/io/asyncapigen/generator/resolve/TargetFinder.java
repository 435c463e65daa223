package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the text of a reference to the place that it names. */
final class TargetFinder {
    /** More references than this on the way of one pointer are a circle. */
    private static final int MOST_HOPS = 100;

    private final Source document;
    private final SourceLoader loader;
    private final SchemaIds ids;
    private final Hints hints = new Hints();
    /** What references on the way of pointers mean; without it, references through references could take for ever. */
    private final Map<Id, Located> followed = new HashMap<>();

    private final Map<Id, Unresolved> lost = new HashMap<>();

    /** @param document the AsyncAPI document itself */
    TargetFinder(Source document, SourceLoader loader, SchemaIds ids) {
        this.document = document;
        this.loader = loader;
        this.ids = ids;
    }

    /** Forgets what could not be found, because more is loaded now. */
    void tryAgain() {
        lost.clear();
    }

    /** The place that the reference in this place names; it may be a reference again. */
    Located find(PendingReference reference) throws Unresolved {
        Located near = reference.isDynamic() ? nearby(reference) : null;
        if (near != null) {
            return near;
        }
        return find(reference.place(), reference.value(), reference.rule() == Rule.FOREIGN_TEXT, MOST_HOPS);
    }

    /**
     * What a dynamic reference means in its own schema. Schemas of one document that know nothing of each other may well have
     * anchors of one name.
     */
    private @Nullable Located nearby(PendingReference reference) {
        ReferenceText text = ReferenceText.parse(reference.value());
        if (!text.location().isEmpty()) {
            return null;
        }
        Located root = loader.root(reference.place().source());
        Located whole = SchemaIds.whole(root, reference.place());
        if (text.fragment().isEmpty()) {
            return whole;
        }
        return ids.byDynamicAnchor(root, ReferenceText.decode(text.fragment())).stream()
                .filter(each -> SchemaIds.whole(root, each).id().equals(whole.id()))
                .findFirst()
                .orElse(null);
    }

    /**
     * By location first, as AsyncAPI has it; where that leads nowhere, by the {@code $id}s of the schemas that are loaded,
     * as JSON Schema has it.
     */
    private Located find(Located place, String text, boolean asText, int hops) throws Unresolved {
        if (hops == 0) {
            throw Unresolved.because("`" + text + "` passes through references that lead in a circle");
        }
        ReferenceText parsed = ReferenceText.parse(text);
        Located root = loader.root(place.source());
        // A web address may be the name of a schema that is already here; that spares asking the network.
        Located named = parsed.scheme().startsWith("http") ? named(root, place, parsed) : null;
        if (named != null) {
            return within(named, place, parsed, hops);
        }
        try {
            Located target = parsed.location().isEmpty()
                    ? root
                    : loader.load(place.source(), parsed, asText || isTextFile(parsed.location()));
            return within(target, place, parsed, hops);
        } catch (Unresolved failure) {
            Located other = named(root, place, parsed);
            if (other == null) {
                throw failure;
            }
            return within(other, place, parsed, hops);
        }
    }

    /** The schema that the location names by {@code $id}, or for an empty one the schema around the place. */
    private @Nullable Located named(Located root, Located place, ReferenceText parsed) {
        if (parsed.location().isEmpty()) {
            return SchemaIds.resource(root, place);
        }
        URI uri = Uris.resolve(SchemaIds.base(root, place), parsed.location());
        if (uri != null) {
            for (Located each : loader.roots()) {
                Located found = ids.byId(each, uri.toString());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Located within(Located target, Located place, ReferenceText parsed, int hops) throws Unresolved {
        String fragment = parsed.fragment();
        if (fragment.isEmpty()) {
            return target;
        }
        if (target.node() instanceof StringNode && target.pointer().parent() == null) {
            throw Unresolved.because(target.source().displayName() + " is read as text, which has no parts");
        }
        if (fragment.startsWith("/")) {
            return lookup(place, hops).find(target, fragment);
        }
        String name = ReferenceText.decode(fragment);
        if (name.startsWith("/")) {
            return lookup(place, hops).find(target, name);
        }
        Located anchored = ids.byAnchor(loader.root(target.source()), name);
        if (anchored != null) {
            return anchored;
        }
        throw Unresolved.syntax("`#" + fragment + "` is no JSON pointer, and no schema has such an anchor")
                .withHelp("a pointer begins with a slash: #/" + fragment);
    }

    private PointerLookup lookup(Located place, int hops) {
        return new PointerLookup(document, place.source(), hints, at -> follow(at, hops));
    }

    private Located follow(Located reference, int hops) throws Unresolved {
        String text = reference.node() instanceof ObjectNode object ? object.text("$ref") : null;
        if (text == null) {
            throw Unresolved.because("there is no reference at " + reference.id());
        }
        Unresolved failure = lost.get(reference.id());
        if (failure != null) {
            throw failure;
        }
        Located known = followed.get(reference.id());
        if (known != null) {
            return known;
        }
        try {
            Located target = find(reference, text, false, hops - 1);
            followed.put(reference.id(), target);
            return target;
        } catch (Unresolved e) {
            lost.put(reference.id(), e);
            throw e;
        }
    }

    /** Languages that are neither YAML nor JSON by the name of the file, whatever schemaFormat says. */
    private static boolean isTextFile(String location) {
        String name = location.toLowerCase(Locale.ROOT);
        return name.endsWith(".proto") || name.endsWith(".xsd");
    }
}
