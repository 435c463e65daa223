package io.asyncapigen.generator.read;

/**
 * How much a document may ask for before reading stops with {@code limit-exceeded}. Documents are untrusted: without
 * bounds, a few lines of aliases or one long number can keep a machine busy for hours.
 *
 * @param bytes the size of one file
 * @param depth how deep objects and arrays may nest, those reached through aliases included
 * @param aliasedNodes how many nodes all aliases and merge keys of one file may stand for together
 * @param numberLength how many characters a number may have
 * @param exponent the largest power of ten of a number, in either direction
 */
public record ReadLimits(long bytes, int depth, long aliasedNodes, int numberLength, int exponent) {
    /** Admits a file of 64 MiB, and stops what nobody writes by hand or by program. */
    public static final ReadLimits DEFAULT = new ReadLimits(64L << 20, 1_500, 500_000, 1_000, 10_000);

    public ReadLimits {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("a size limit is between 1 byte and 2 GiB");
        }
        if (depth < 1 || aliasedNodes < 0 || numberLength < 1 || exponent < 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public ReadLimits withBytes(long limit) {
        return new ReadLimits(limit, depth, aliasedNodes, numberLength, exponent);
    }

    public ReadLimits withDepth(int limit) {
        return new ReadLimits(bytes, limit, aliasedNodes, numberLength, exponent);
    }

    public ReadLimits withAliasedNodes(long limit) {
        return new ReadLimits(bytes, depth, limit, numberLength, exponent);
    }
}
