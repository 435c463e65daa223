package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.JavaHints;
import io.asyncapigen.generator.model.Parameter;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links the Parameter Objects of a channel. */
final class ParameterLinker {
    private final ResolvedDocument document;
    private final JavaHintsReader hints;

    ParameterLinker(ResolvedDocument document, JavaHintsReader hints) {
        this.document = document;
        this.hints = hints;
    }

    /**
     * The parameters of an address. What the address does not use is left out, what is not described is a parameter that
     * takes any value: a lenient run lets both pass.
     */
    List<Parameter> link(Located channel, @Nullable String address) {
        Set<String> missing = Placeholders.in(address);
        List<Parameter> parameters = new ArrayList<>();
        for (Located member : Fields.of(channel).members("parameters")) {
            Located definition = document.follow(member);
            if (definition != null && missing.remove(member.key())) {
                parameters.add(link(member.key(), definition));
            }
        }
        Located place = channel.get("address");
        for (String name : missing) {
            parameters.add(new Parameter(
                    place == null ? channel : place, name, List.of(), null, null, List.of(), null, JavaHints.NONE));
        }
        return List.copyOf(parameters);
    }

    /** The Parameter Object of this name that stands at a place. */
    Parameter link(String name, Located place) {
        Fields parameter = Fields.of(place);
        return new Parameter(
                place,
                name,
                parameter.texts("enum"),
                parameter.text("default"),
                parameter.text("description"),
                parameter.texts("examples"),
                parameter.text("location"),
                hints.read(parameter));
    }
}
