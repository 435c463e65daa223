package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.MethodPlan;
import java.util.List;

/**
 * The handler interface of an operation that answers several kinds of requests.
 *
 * @param requests the sealed interface of the requests
 * @param replies the type of the answers
 */
public record RequestHandlerPlan(
        ClassName type, String operation, ClassName requests, ClassName replies, List<MethodPlan> methods) {}
