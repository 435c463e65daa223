package io.asyncapigen.runtime.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.nio.file.Path;
import java.util.Map;

/** Runs HiveMQ in the folder that its argument names, with what it has there, until it is killed. */
final class HiveMqProgram {
    private static final Map<String, String> PASSWORDS = Map.of("alice", "wonderland", "bob", "builder-secret");

    private HiveMqProgram() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        EmbeddedExtension users = EmbeddedExtension.builder()
                .withId("users")
                .withName("Users")
                .withVersion("1")
                .withAuthor("us")
                .withPriority(0)
                .withStartPriority(0)
                .withExtensionMain(new Users())
                .build();
        EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder.resolve("conf"))
                .withDataFolder(folder.resolve("data"))
                .withExtensionsFolder(folder.resolve("extensions"))
                .withEmbeddedExtension(users)
                .build()
                .start()
                .join();
    }

    private static final class Users implements ExtensionMain {
        @Override
        public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
            SimpleAuthenticator authenticator = Users::authenticate;
            Services.securityRegistry().setAuthenticatorProvider(ignored -> authenticator);
        }

        private static void authenticate(SimpleAuthInput input, SimpleAuthOutput output) {
            var connect = input.getConnectPacket();
            String user = connect.getUserName().orElse("");
            String password = connect.getPassword()
                    .map(each -> UTF_8.decode(each).toString())
                    .orElse("");
            if (!password.equals(PASSWORDS.get(user))) {
                output.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
                return;
            }
            var rights = output.getDefaultPermissions();
            rights.add(Builders.topicPermission()
                    .topicFilter(user.equals("alice") ? "#" : "allowed/#")
                    .build());
            rights.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
            output.authenticateSuccessfully();
        }

        @Override
        public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}
    }
}
