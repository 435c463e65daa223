package io.asyncapigen.runtime.schema;

/** What the keywords mean where the versions of JSON Schema differ. */
enum Dialect {
    /** What AsyncAPI's own schemas follow: what stands beside {@code $ref} does not count. */
    DRAFT_07,
    /** What stands beside {@code $ref} counts, and {@code prefixItems} and {@code minContains} are known. */
    DRAFT_2020_12
}
