package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.TlsContext;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** From the exceptions of Lettuce to ours. */
final class Failures {
    private static final Pattern UNKNOWN_CALLER =
            Pattern.compile("(?s)(WRONGPASS|NOAUTH|NOPERM|ERR invalid password|ERR .*AUTH).*");

    private Failures() {}

    static AsyncApiException connect(ServerAddress server, Throwable failure) {
        Throwable deepest = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AsyncApiException ours) {
                return ours;
            } else if (each instanceof RedisCommandExecutionException
                    && UNKNOWN_CALLER.matcher(reason(each)).matches()) {
                return new AuthenticationFailedException(
                        server + " did not accept the credentials: " + reason(each), failure);
            }
            deepest = each;
        }
        Throwable root = deepest;
        return TlsContext.failure(server, failure)
                .orElseGet(
                        () -> new ConnectFailedException("cannot connect to " + server + ": " + reason(root), failure));
    }

    /** Of a send whose command failed. */
    static SendFailedException send(String address, Throwable failure) {
        Throwable cause = cause(failure);
        return new SendFailedException("cannot send to " + address + ": " + reason(cause), cause);
    }

    /** Of a send that did not get as far as a command. */
    static <T> CompletionStage<T> unsendable(Route route, RuntimeException failure) {
        return CompletableFuture.failedFuture(
                failure instanceof AsyncApiException
                        ? failure
                        : new SendFailedException("cannot send to " + route + ": " + failure.getMessage(), failure));
    }

    /** Of opening a receiver. */
    static AsyncApiException receive(Route route, Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof AsyncApiException ours
                ? ours
                : new AsyncApiException("cannot receive " + route + ": " + reason(cause), cause);
    }

    /** Whether all that is known is that the connection was closed before the server had let us in. */
    static boolean isWithoutReason(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            deepest = each;
        }
        return deepest instanceof RedisConnectionException && reason(deepest).contains("closed prematurely");
    }

    /** Whether the server has answered, and its answer was no. */
    static boolean isRefusal(Throwable failure) {
        return cause(failure) instanceof RedisCommandExecutionException;
    }

    /** Whether the server's answer was an error of that kind, such as {@code NOGROUP}. */
    static boolean isRefusal(Throwable failure, String code) {
        return isRefusal(failure) && reason(cause(failure)).startsWith(code);
    }

    /** What a stage failed with. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper && cause != null ? cause(cause) : failure;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }
}
