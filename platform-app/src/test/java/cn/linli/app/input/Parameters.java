package cn.linli.app.input;

import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** The names that a handler would bind, each with a value it might take; found in its signature. */
final class Parameters {

    /** Stands for a file that is chosen. */
    static final String FILE = "\0file";

    /** Stands where anything may be written. */
    static final String WORDS = "Plum 7";

    /** What the program itself says about the request. */
    private static final Set<String> OWN = Set.of("Estate", "Standing", "Actor", "Here");

    private static final int DEEPEST = 2;

    private final Map<String, String> found = new LinkedHashMap<>();

    private Parameters() {}

    static Map<String, String> of(HandlerMethod handler) {
        Parameters parameters = new Parameters();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            parameters.add(parameter);
        }
        return parameters.found;
    }

    private void add(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        ModelAttribute bound = parameter.getParameterAnnotation(ModelAttribute.class);
        Class<?> type = parameter.getParameterType();
        if (asked != null) {
            String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
            put(name, parameter.getGenericParameterType(), DEEPEST);
        } else if (!parameter.hasParameterAnnotation(PathVariable.class)
                && (bound == null || bound.binding())
                && isForm(type)) {
            properties(type, "", 0);
        }
    }

    private static boolean isForm(Class<?> type) {
        return type.getName().startsWith("cn.linli.") && !type.isEnum() && !OWN.contains(type.getSimpleName());
    }

    private void properties(Class<?> form, String before, int depth) {
        if (form.isRecord()) {
            for (RecordComponent component : form.getRecordComponents()) {
                put(before + component.getName(), component.getGenericType(), depth);
            }
            return;
        }
        for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(form)) {
            if (property.getWriteMethod() != null) {
                put(before + property.getName(), property.getWriteMethod().getGenericParameterTypes()[0], depth);
            }
        }
    }

    private void put(String name, Type type, int depth) {
        Type inner = type;
        boolean many = false;
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            inner = generic.getActualTypeArguments()[0];
            many = true;
        }
        if (inner instanceof Class<?> plain && isForm(plain) && depth < DEEPEST) {
            properties(plain, name + (many ? "[0]." : "."), depth + 1);
        } else {
            found.put(name, inner instanceof Class<?> plain ? plausible(plain) : "x");
        }
    }

    private static String plausible(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        Map<Class<?>, String> values = Map.of(
                MultipartFile.class, FILE,
                UUID.class, "00000000-0000-7000-8000-000000000000",
                LocalDate.class, "2026-12-01",
                LocalDateTime.class, "2026-12-01T10:00",
                LocalTime.class, "10:00",
                YearMonth.class, "2026-11",
                Boolean.class, "true",
                boolean.class, "true",
                Integer.class, "3",
                int.class, "3");
        return values.getOrDefault(type, WORDS);
    }
}
