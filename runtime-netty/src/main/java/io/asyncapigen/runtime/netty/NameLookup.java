package io.asyncapigen.runtime.netty;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Looks names up as the JDK does, which blocks, and therefore not on the event loop. */
final class NameLookup extends InetNameResolver {
    static final AddressResolverGroup<InetSocketAddress> GROUP = new AddressResolverGroup<>() {
        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new NameLookup(executor).asAddressResolver();
        }
    };

    private static final Executor LOOKUPS =
            Executors.newCachedThreadPool(new DefaultThreadFactory("asyncapi-gen-names", true));

    private NameLookup(EventExecutor executor) {
        super(executor);
    }

    @Override
    protected void doResolve(String name, Promise<InetAddress> promise) {
        LOOKUPS.execute(() -> {
            try {
                promise.trySuccess(InetAddress.getByName(name));
            } catch (UnknownHostException e) {
                promise.tryFailure(e);
            }
        });
    }

    @Override
    protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
        LOOKUPS.execute(() -> {
            try {
                promise.trySuccess(List.of(InetAddress.getAllByName(name)));
            } catch (UnknownHostException e) {
                promise.tryFailure(e);
            }
        });
    }
}
