package io.asyncapigen.runtime.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Finds services by the caller's class loader and by our own, each class once. */
final class Services {
    private Services() {}

    static <S> List<S> of(Class<S> service) {
        Map<Class<?>, S> found = new LinkedHashMap<>();
        ServiceLoader.load(service).forEach(each -> found.putIfAbsent(each.getClass(), each));
        ServiceLoader.load(service, Services.class.getClassLoader())
                .forEach(each -> found.putIfAbsent(each.getClass(), each));
        return new ArrayList<>(found.values());
    }
}
