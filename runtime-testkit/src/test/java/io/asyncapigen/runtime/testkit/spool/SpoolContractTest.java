package io.asyncapigen.runtime.testkit.spool;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class SpoolContractTest extends TransportContract implements TransportSubject {
    @TempDir
    Path folder;

    @Override
    protected TransportSubject subject() {
        return this;
    }

    @Override
    public Server server() {
        ServerAddress address = ServerAddress.of("spool", null, "localhost", folder.toString());
        return () -> address;
    }

    @Override
    public Server at(String hostAndPort) {
        return Server.of("spool", hostAndPort);
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.defaults().transport(new SpoolTransport());
    }

    /** There is no server but the file system. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.SIZE_LIMIT, Ability.STRANGERS, Ability.CERTIFICATE, Ability.RESTART);
    }

    @Override
    public List<String> deadLetters(Route route) {
        try (Stream<Path> dead = Files.list(
                folder.resolve(SpoolTransport.encode(route.channel())).resolve("dead"))) {
            return dead.map(SpoolContractTest::payload).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String payload(Path file) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            in.readUTF();
            for (int left = in.readInt(); left > 0; left--) {
                in.readUTF();
                in.readUTF();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
