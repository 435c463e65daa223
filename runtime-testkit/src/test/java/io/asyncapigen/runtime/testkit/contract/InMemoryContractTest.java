package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.List;
import java.util.Set;

class InMemoryContractTest extends TransportContract {
    private final InMemoryTransport transport = InMemoryTransport.create();

    @Override
    protected TransportSubject subject() {
        return new TransportSubject() {
            @Override
            public Server server() {
                return at("localhost");
            }

            @Override
            public ConnectOptions options() {
                return ConnectOptions.defaults().transport(transport);
            }

            @Override
            public Set<Ability> lacking() {
                return Set.of(Ability.SIZE_LIMIT, Ability.STRANGERS, Ability.CERTIFICATE, Ability.RESTART);
            }

            @Override
            public Server at(String hostAndPort) {
                return Server.of("kafka", hostAndPort);
            }

            @Override
            public List<String> deadLetters(Route route) {
                return transport.deadLetters().stream()
                        .filter(each -> each.route().channel().equals(route.channel()))
                        .map(each -> each.envelope().payload().toUtf8())
                        .toList();
            }

            @Override
            public boolean acceptsUnknownOptions() {
                return true;
            }

            @Override
            public boolean connectsToNothing() {
                return true;
            }
        };
    }
}
