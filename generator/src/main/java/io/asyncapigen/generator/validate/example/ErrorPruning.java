package io.asyncapigen.generator.validate.example;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the validator says, without what follows from the rest: a value that fits no alternative gets one error, not one for
 * each keyword of each alternative, and a keyword that is reached on several ways speaks once.
 */
final class ErrorPruning {
    private static final int LIMIT = 10;

    private ErrorPruning() {}

    static Collection<Error> prune(List<Error> errors) {
        Map<String, Error> kept = new LinkedHashMap<>();
        for (Error error : errors) {
            String union = union(error.getEvaluationPath());
            String key = union != null
                    ? union
                    : error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getProperty();
            kept.merge(key, error, (first, second) -> isClearer(second, first, union) ? second : first);
        }
        return new ArrayList<>(kept.values()).subList(0, Math.min(LIMIT, kept.size()));
    }

    /** The path to the outermost {@code oneOf} or {@code anyOf} that an error lies in or is, or null. */
    private static @Nullable String union(NodePath path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            String step = path.getElement(i).toString();
            text.append('/').append(step);
            boolean named = i > 0 && path.getElement(i - 1).toString().equals("properties");
            if (!named && (step.equals("oneOf") || step.equals("anyOf"))) {
                return text.toString();
            }
        }
        return null;
    }

    /** Of the errors of one union, its own one is the clearest, else the one nearest to it. */
    private static boolean isClearer(Error one, Error other, @Nullable String union) {
        if (union != null && MismatchText.isOfUnionItself(one) != MismatchText.isOfUnionItself(other)) {
            return MismatchText.isOfUnionItself(one);
        }
        return one.getInstanceLocation().getNameCount()
                < other.getInstanceLocation().getNameCount();
    }
}
