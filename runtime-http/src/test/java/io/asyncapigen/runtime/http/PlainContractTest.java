package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme.HttpApiKey;

/** In the clear, with a key in the query. */
class PlainContractTest extends HttpContract {
    PlainContractTest() {
        super("127.0.0.1");
    }

    @Override
    String protocol() {
        return "http";
    }

    @Override
    SecurityRequirement security() {
        return Servers.requirement(new HttpApiKey("the key", HttpApiKey.In.QUERY));
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .credentials(ApiKey.of("s3cret & more"))
                .option(MessageLimit.of(Servers.LIMIT))
                .build();
    }
}
