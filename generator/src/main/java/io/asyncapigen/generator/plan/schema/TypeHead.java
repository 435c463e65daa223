package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What stands before the body of every generated type.
 *
 * @param mentionsDeprecated whether it uses a type that is deprecated, which is no news to who compiles it
 * @param unions the sealed interfaces that it is a variant of
 * @param tagged whether one of these is told apart by a member, which is not needed where it is known which variant to read
 */
public record TypeHead(
        ClassName name,
        TypeDocs docs,
        boolean deprecated,
        boolean mentionsDeprecated,
        List<ClassName> unions,
        boolean tagged) {}
