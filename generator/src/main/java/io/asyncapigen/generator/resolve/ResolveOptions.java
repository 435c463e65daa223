package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.ReadLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where references may lead. Documents are untrusted, so the default is narrow: files of the document's own project, and
 * nothing on the network.
 *
 * @param root the folder outside of which no file is read, symbolic links resolved. Null chooses one by the document: the
 *     nearest folder at or above it that holds {@code .git}; without one, the highest folder above it that is not the
 *     root of the file system, the folder for temporary files, or the user's home folder or one above that
 * @param allowedHosts hosts from which documents may be fetched, as {@code host} (any port) or {@code host:port}
 * @param timeout how long one fetch may take, redirects included
 * @param remoteBytes the size of one answer
 * @param cacheDirectory where answers are kept between runs, or null to keep none; what is in it is used without asking
 *     the network again, until somebody deletes it
 * @param limits the bounds of every file that is read
 */
public record ResolveOptions(
        @Nullable Path root,
        Set<String> allowedHosts,
        Duration timeout,
        long remoteBytes,
        @Nullable Path cacheDirectory,
        ReadLimits limits) {

    /** Only files, ten seconds and 10 MiB for each fetch if hosts are allowed, and no cache between runs. */
    public static final ResolveOptions DEFAULT =
            new ResolveOptions(null, Set.of(), Duration.ofSeconds(10), 10L << 20, null, ReadLimits.DEFAULT);

    public ResolveOptions {
        Set<String> hosts = new LinkedHashSet<>();
        allowedHosts.forEach(each -> hosts.add(each.toLowerCase(Locale.ROOT)));
        allowedHosts = Set.copyOf(hosts);
        if (timeout.isNegative() || timeout.isZero() || remoteBytes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public ResolveOptions withRoot(@Nullable Path folder) {
        return new ResolveOptions(folder, allowedHosts, timeout, remoteBytes, cacheDirectory, limits);
    }

    public ResolveOptions withAllowedHosts(Set<String> hosts) {
        return new ResolveOptions(root, hosts, timeout, remoteBytes, cacheDirectory, limits);
    }

    public ResolveOptions withTimeout(Duration duration) {
        return new ResolveOptions(root, allowedHosts, duration, remoteBytes, cacheDirectory, limits);
    }

    public ResolveOptions withRemoteBytes(long bytes) {
        return new ResolveOptions(root, allowedHosts, timeout, bytes, cacheDirectory, limits);
    }

    public ResolveOptions withCacheDirectory(@Nullable Path folder) {
        return new ResolveOptions(root, allowedHosts, timeout, remoteBytes, folder, limits);
    }

    public ResolveOptions withLimits(ReadLimits bounds) {
        return new ResolveOptions(root, allowedHosts, timeout, remoteBytes, cacheDirectory, bounds);
    }

    /** Whether this web address may be asked; never true for one with a user name or password in it. */
    public boolean allows(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || scheme == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equalsIgnoreCase("https") ? 443 : 80;
        return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && (allowedHosts.contains(name) || allowedHosts.contains(name + ":" + port));
    }
}
