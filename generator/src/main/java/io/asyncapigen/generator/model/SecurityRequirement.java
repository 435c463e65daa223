package io.asyncapigen.generator.model;

import java.util.List;

/**
 * One way to satisfy a server or an operation.
 *
 * @param name the name of the scheme in the document, or one made from its type when it stands inline
 * @param scopes the scopes asked for, empty for schemes that have none
 */
public record SecurityRequirement(String name, SecurityScheme scheme, List<String> scopes) {}
